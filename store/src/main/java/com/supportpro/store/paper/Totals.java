package com.supportpro.store.paper;

import com.supportpro.protocol.Money;

/** The total with tax, and what became of it until the paper was made. */
public record Totals(Money total, Money paid, Money credited, Money refunded) {

    /** Nothing happened to it yet. */
    public static Totals of(Money total) {
        Money zero = Money.zero(total.currency());
        return new Totals(total, zero, zero, zero);
    }

    /** What is still to be paid. */
    public Money open() {
        return total.minus(paid).minus(credited);
    }
}
