package com.supportpro.store.billing.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which tax a sale bears and why; kept with quotes and invoices.
 *
 * @param category UNCL5305, as e-invoices have it: S standard rate, AE reverse charge, O outside the scope
 * @param ratePercent such as 25.5
 * @param words for people, such as {@code VAT 19 %, Germany}
 * @param evidence what it was decided on
 */
public record TaxDecision(
        Kind kind, String category, BigDecimal ratePercent, String words, Map<String, String> evidence) {

    /** Whose tax it is. */
    public enum Kind {
        DOMESTIC,
        REVERSE_CHARGE,
        DESTINATION,
        OUT_OF_SCOPE
    }

    public TaxDecision {
        if (ratePercent.signum() < 0) {
            throw new IllegalArgumentException("A tax rate cannot be " + ratePercent);
        }
        evidence = Collections.unmodifiableMap(new TreeMap<>(evidence));
    }
}
