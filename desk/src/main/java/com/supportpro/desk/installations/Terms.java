package com.supportpro.desk.installations;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator agrees to where money is dealt in.
 *
 * @param cycle of a purchase
 * @param promotion a code; empty for none
 * @param tried whether it is tried free of charge first; null counts as not
 * @param quote that was shown; null when the price is still to be asked
 * @param total that was shown; null when any is agreed to
 * @param order that is cancelled
 * @param atPeriodEnd whether it ends with the period that is paid instead of at once
 */
public record Terms(
        @Nullable Cycle cycle,
        String promotion,
        @Nullable Boolean tried,
        @Nullable UUID quote,
        @Nullable Money total,
        @Nullable UUID order,
        boolean atPeriodEnd) {

    private static final int LONGEST_PROMOTION = 40;

    public Terms {
        promotion = promotion.strip();
        if (promotion.length() > LONGEST_PROMOTION) {
            throw new IllegalArgumentException("A promotion has " + LONGEST_PROMOTION + " characters at the most");
        }
    }

    /** At whatever price the store asks, or at the total that is given. */
    public static Terms purchase(Cycle cycle, String promotion, @Nullable Money total) {
        return new Terms(cycle, promotion, false, null, total, null, false);
    }

    /** At the price that was shown. */
    public static Terms quoted(Cycle cycle, String promotion, UUID quote, Money total) {
        return new Terms(cycle, promotion, false, quote, total, null, false);
    }

    public static Terms cancel(boolean atPeriodEnd) {
        return new Terms(null, "", false, null, null, null, atPeriodEnd);
    }

    /** The same, tried free of charge first. */
    public Terms asTrial(boolean trial) {
        return new Terms(cycle, promotion, trial, quote, total, order, atPeriodEnd);
    }

    public boolean trial() {
        return Boolean.TRUE.equals(tried);
    }

    Terms of(UUID cancelled) {
        return new Terms(cycle, promotion, tried, quote, total, cancelled, atPeriodEnd);
    }

    Terms costing(Money amount) {
        return new Terms(cycle, promotion, tried, quote, amount, order, atPeriodEnd);
    }

    Terms quoted(UUID asked, Money amount) {
        return new Terms(cycle, promotion, tried, asked, amount, order, atPeriodEnd);
    }
}
