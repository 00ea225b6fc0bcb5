package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes or owed.
 *
 * @param number empty until it is issued
 * @param subscription null for the first invoice of an order until that is active, and for what is charged once
 * @param period the time it pays for; null for what is charged once, and for a first one that begins with its payment
 * @param refunded what was paid back of what was paid
 * @param credited what credit notes took off while it was open
 */
public record Invoice(
        InvoiceId id,
        String number,
        AccountId account,
        OrderId order,
        @Nullable SubscriptionId subscription,
        @Nullable Span period,
        Money net,
        Money tax,
        Money total,
        Money paid,
        Money credited,
        Money refunded,
        InvoiceState state,
        TaxDecision decision,
        BuyerBlock buyer,
        @Nullable Instant issuedAt,
        Instant dueAt,
        @Nullable Instant paidAt) {

    /** A time, its end not included. */
    public record Span(Instant start, Instant end) {}

    /**
     * One thing that is billed.
     *
     * @param name what the add-on was called then; null for what is none, and where that was not kept
     */
    public record Line(String description, @Nullable String name, Money net) {}

    /** An invoice with what it lists. */
    public record Whole(Invoice invoice, List<Line> lines, List<Tax> taxes) {

        /** Whether a promotion lowered it. */
        boolean discounted() {
            return lines.stream().anyMatch(line -> line.net().negated().isPositive());
        }
    }

    /** The same one, issued. */
    Invoice issued(String given, InvoiceState issued, Instant at) {
        return new Invoice(
                id,
                given,
                account,
                order,
                subscription,
                period,
                net,
                tax,
                total,
                paid,
                credited,
                refunded,
                issued,
                decision,
                buyer,
                at,
                dueAt,
                issued == InvoiceState.PAID ? at : null);
    }

    /** The same one, paid. */
    Invoice asPaid(Instant at) {
        return new Invoice(
                id,
                number,
                account,
                order,
                subscription,
                period,
                net,
                tax,
                total,
                total,
                credited,
                refunded,
                InvoiceState.PAID,
                decision,
                buyer,
                issuedAt,
                dueAt,
                at);
    }

    /** What is left to pay. */
    public Money open() {
        return state.payable() ? total.minus(paid) : Money.zero(total.currency());
    }

    public boolean overdue(Instant now) {
        return state.payable() && now.isAfter(dueAt);
    }
}
