package com.supportpro.desk.marketplace;

import com.supportpro.desk.entitlements.Contact;
import com.supportpro.desk.entitlements.Entitled;
import com.supportpro.desk.purchases.Billing;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchase.Subscription;
import java.util.Optional;

/**
 * How an add-on stands in the books of the store and by its signed statements; the two are kept apart.
 *
 * @param contact when the store was last heard of
 */
public record Owned(Optional<Purchase> purchase, Entitled entitled, Contact contact) {

    public Billing billing() {
        return Billing.of(purchase);
    }

    /** What is to be paid now. */
    public Optional<DueInvoice> due() {
        return purchase.flatMap(one -> Optional.ofNullable(one.invoice()));
    }

    public Optional<Subscription> subscription() {
        return purchase.flatMap(one -> Optional.ofNullable(one.subscription()));
    }

    /** Whether it was cancelled for the end of the period that is running. */
    public boolean ending() {
        return subscription().filter(Subscription::endsAtPeriodEnd).isPresent();
    }

    /** Whether there is something recurring that can be ended. */
    public boolean cancellable() {
        return (billing() == Billing.SUBSCRIBED || billing() == Billing.PAST_DUE) && !ending();
    }

    /** Whether nothing stands in the way of another order. */
    public boolean buyable() {
        return !billing().holdsThePlace() && !entitled.active();
    }
}
