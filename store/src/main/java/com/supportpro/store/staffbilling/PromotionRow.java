package com.supportpro.store.staffbilling;

import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.model.Discount;
import com.supportpro.store.clientbilling.Standing;
import com.supportpro.store.clientbilling.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A promotion in the list.
 *
 * @param addon empty for all
 * @param uses such as {@code 3 of 100}
 */
public record PromotionRow(
        String code,
        String discount,
        String addon,
        int periods,
        String uses,
        @Nullable Instant endsAt,
        boolean running,
        Standing standing) {

    static PromotionRow of(Promotion promotion, Instant now) {
        Instant ends = promotion.endsAt();
        Integer most = promotion.mostUses();
        boolean over = ends != null && !now.isBefore(ends);
        boolean used = most != null && promotion.uses() >= most;
        return new PromotionRow(
                promotion.code(),
                words(promotion.discount()),
                promotion.addon() == null ? "" : promotion.addon().toString(),
                promotion.periods(),
                most == null ? String.valueOf(promotion.uses()) : promotion.uses() + " of " + most,
                ends,
                !over,
                over
                        ? new Standing("Ended", "muted")
                        : used ? new Standing("Used up", "warn") : new Standing("Running", "ok"));
    }

    static String words(Discount discount) {
        return discount instanceof Discount.Percent share
                ? share.percent() + " %"
                : discount instanceof Discount.Amount amount ? Words.money(amount.off()) : "";
    }
}
