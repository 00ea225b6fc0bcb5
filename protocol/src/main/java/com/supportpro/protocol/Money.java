package com.supportpro.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param currency ISO 4217
 * @param minorUnits of the currency: cents for USD, yen for JPY, fils for BHD
 */
public record Money(String currency, long minorUnits) implements Comparable<Money> {

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Money {
        Rule.matching("currency", currency, CURRENCY, "three capital letters such as USD");
    }

    public static Money zero(String currency) {
        return new Money(currency, 0);
    }

    public Money plus(Money other) {
        return new Money(currency, Math.addExact(minorUnits, same(other).minorUnits));
    }

    public Money minus(Money other) {
        return new Money(currency, Math.subtractExact(minorUnits, same(other).minorUnits));
    }

    public Money negated() {
        return new Money(currency, Math.negateExact(minorUnits));
    }

    @JsonIgnore
    public boolean isZero() {
        return minorUnits == 0;
    }

    @JsonIgnore
    public boolean isPositive() {
        return minorUnits > 0;
    }

    /** In whole units of the currency, with as many digits after the point as it has: 29.00, 2900 or 2.900. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, digits());
    }

    /** As it stands in logs and audits: {@code USD 29.00}. */
    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }

    /** @throws ArithmeticException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new ArithmeticException(currency + " and " + other.currency + " cannot be reckoned together");
        }
        return other;
    }

    private int digits() {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 2;
        }
    }
}
