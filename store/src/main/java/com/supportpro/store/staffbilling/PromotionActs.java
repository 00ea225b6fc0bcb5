package com.supportpro.store.staffbilling;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.Promotions;
import com.supportpro.store.publishing.PublishedListings;
import com.supportpro.store.staff.NotThereException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do to promotions, remembered in the audit. */
@Service
class PromotionActs {

    private final Promotions promotions;
    private final PublishedListings listings;
    private final Audit audit;
    private final Clock clock;

    PromotionActs(Promotions promotions, PublishedListings listings, Audit audit, Clock clock) {
        this.promotions = promotions;
        this.listings = listings;
        this.audit = audit;
        this.clock = clock;
    }

    List<PromotionRow> all() {
        Instant now = clock.instant();
        return promotions.all().stream()
                .map(promotion -> PromotionRow.of(promotion, now))
                .toList();
    }

    /** @throws InvalidDocumentException, RefusedException by the request */
    @Transactional
    Promotion create(PromotionRequest request, String by) {
        Promotion promotion = request.promotion(Times.now(clock));
        if (promotions.find(promotion.code()).isPresent()) {
            throw new RefusedException("There is a promotion " + promotion.code() + " already");
        }
        AddonId addon = promotion.addon();
        if (addon != null && listings.find(addon).isEmpty()) {
            throw new InvalidDocumentException("addon", "must be one that is published");
        }
        promotions.add(promotion);
        String what = promotion.code() + ", " + PromotionRow.words(promotion.discount());
        audit.record(new AuditEvent(by, "Promotion created", what, null));
        return promotion;
    }

    @Transactional
    void end(String code, String by) {
        Promotion promotion =
                promotions.find(code).orElseThrow(() -> new NotThereException("There is no such promotion."));
        if (promotions.end(promotion.code())) {
            audit.record(new AuditEvent(by, "Promotion ended", promotion.code(), null));
        }
    }
}
