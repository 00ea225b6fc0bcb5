package com.supportpro.store.billing;

/** Something that happened to money; published in the transaction in which it happens. */
public sealed interface BillingEvent {

    /** Desks may run the add-on. */
    record Activated(Order order) implements BillingEvent {}

    record Paid(Order order, Invoice invoice) implements BillingEvent {}

    /** @param payment which failed, or waits for its customer */
    record NotPaid(Order order, Invoice invoice, Payment payment) implements BillingEvent {}

    record Cancelled(Order order, String by) implements BillingEvent {}

    /** An unpaid order was given up. */
    record Expired(Order order) implements BillingEvent {}

    record TrialEnded(Order order) implements BillingEvent {}

    record Credited(Order order, Invoice invoice, CreditNote note) implements BillingEvent {}

    /** Money was given back. */
    record Refunded(Order order, Invoice invoice, Refund refund) implements BillingEvent {}
}
