package com.supportpro.store.billing.model;

import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** The tax of one category and rate on an invoice, rounded once. */
public record Tax(String category, BigDecimal ratePercent, Money net, Money tax) {

    /** On the sum of all lines that bear it. */
    public static Tax of(TaxDecision decision, Money net) {
        BigDecimal exact = BigDecimal.valueOf(net.minorUnits()).multiply(decision.ratePercent());
        return new Tax(decision.category(), decision.ratePercent(), net, new Money(net.currency(), rounded(exact)));
    }

    /** On the lines' sum, never line by line: rounding each of many lines adds up. */
    public static Tax of(TaxDecision decision, String currency, Collection<Money> lines) {
        return of(decision, lines.stream().reduce(Money.zero(currency), Money::plus));
    }

    public Money total() {
        return net.plus(tax);
    }

    // Half up by amount, so that a credit undoes exactly what was charged.
    private static long rounded(BigDecimal percents) {
        return percents.movePointLeft(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
