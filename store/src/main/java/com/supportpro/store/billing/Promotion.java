package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.store.billing.model.Discount;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that lowers a price.
 *
 * @param addon the only one it is for; null for all
 * @param periods how many periods it lowers, the first one included
 * @param endsAt null for no end
 * @param mostUses null for no bound
 */
public record Promotion(
        String code,
        @Nullable AddonId addon,
        Discount discount,
        int periods,
        Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer mostUses,
        int uses) {

    boolean isFor(AddonId wanted, String currency, Instant at) {
        boolean running = !at.isBefore(startsAt) && (endsAt == null || at.isBefore(endsAt));
        boolean left = mostUses == null || uses < mostUses;
        return running && left && (addon == null || addon.equals(wanted)) && discount.fits(currency);
    }
}
