package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import java.time.Instant;

/** Something that happened to money; published in the transaction in which it happens. */
public sealed interface BillingEvent {

    /**
     * Somebody ordered.
     *
     * @param by for the audit: the operator and their desk
     */
    record Opened(Order order, String by) implements BillingEvent {}

    /** An invoice waits for somebody to pay it: there is no payment method. */
    record Due(Order order, Invoice invoice) implements BillingEvent {}

    /** A suspended one runs again. */
    record Reinstated(Order order, Instant paidUntil) implements BillingEvent {}

    /** Desks may run the add-on. */
    record Activated(Order order) implements BillingEvent {}

    record Paid(Order order, Invoice invoice) implements BillingEvent {}

    /** A period that had run was paid after its subscription had ended: nothing goes on, and nothing is owed any more. */
    record DebtPaid(Order order, Invoice invoice) implements BillingEvent {}

    /** @param payment which failed, or waits for its customer */
    record NotPaid(Order order, Invoice invoice, Payment payment) implements BillingEvent {}

    /**
     * Somebody cancelled.
     *
     * @param endsAt now, or the end of the period
     */
    record Cancelled(Order order, String by, Instant endsAt) implements BillingEvent {}

    /** Somebody took back that it ends with its period. */
    record Kept(Order order, String by) implements BillingEvent {}

    /** A subscription that was cancelled for the end of its period ended with it. */
    record Ended(Order order, Instant at) implements BillingEvent {}

    /** Staff keep it from running. */
    record Held(Order order, String reason) implements BillingEvent {}

    /** Staff let it run again. */
    record Released(Order order) implements BillingEvent {}

    /** An unpaid order was given up. */
    record Expired(Order order) implements BillingEvent {}

    /** @param price what going on will cost, before tax */
    record TrialBegun(Order order, Instant endsAt, Money price) implements BillingEvent {}

    record TrialEnded(Order order) implements BillingEvent {}

    record Credited(Order order, Invoice invoice, CreditNote note) implements BillingEvent {}

    /** Money was given back. */
    record Refunded(Order order, Invoice invoice, Refund refund) implements BillingEvent {}

    /** Money could not be given back. */
    record NotRefunded(Order order, Invoice invoice, Refund refund) implements BillingEvent {}
}
