package com.supportpro.desk.marketplace;

import com.supportpro.protocol.Price;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;

/** Amounts with their currency: {@code USD 10.00}. */
public final class Amounts {

    private static final int USUAL_DIGITS = 2;

    private Amounts() {}

    public static String of(String currency, long minorUnits) {
        return currency + " " + BigDecimal.valueOf(minorUnits, digits(currency)).toPlainString();
    }

    /** The cycle that costs least at a time. */
    public static Price.PerCycle lowest(Price price) {
        return price.cycles().stream()
                .min(Comparator.comparingLong(Price.PerCycle::minorUnits))
                .orElseThrow();
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException e) {
            // A currency that this JDK does not know yet.
            return USUAL_DIGITS;
        }
    }
}
