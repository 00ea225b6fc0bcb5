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
 * @param trialDays how long it can be tried free of charge; zero when it cannot
 * @param contact when the store was last heard of
 */
public record Owned(Optional<Purchase> purchase, Entitled entitled, int trialDays, Contact contact) {

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

    /** Whether it can be tried free of charge. */
    public boolean triable() {
        return trialDays > 0 && billing() != Billing.TRIAL && !tried();
    }

    /** Whether it is tried free of charge now. */
    public boolean trying() {
        return billing() == Billing.TRIAL && entitled.active();
    }

    /** Whether its trial is over and nothing was bought since. */
    public boolean tried() {
        return billing() == Billing.CANCELLED
                && subscription().filter(Subscription::trial).isPresent();
    }

    /** Whether it was cancelled for the end of the period that is running. */
    public boolean ending() {
        return billing() != Billing.TRIAL
                && !tried()
                && subscription().filter(Subscription::endsAtPeriodEnd).isPresent();
    }

    /** Whether there is something recurring, or a trial, that can be ended. */
    public boolean cancellable() {
        return trying() || (billing() == Billing.SUBSCRIBED || billing() == Billing.PAST_DUE) && !ending();
    }

    /**
     * Whether nothing stands in the way of another order. The books decide: what was ordered and has ended can be bought
     * again while its right still runs. What may run with nothing in the books was paid for elsewhere.
     */
    public boolean buyable() {
        return !billing().holdsThePlace() && (billing() != Billing.NONE || !entitled.active());
    }
}
