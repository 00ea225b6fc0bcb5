package com.supportpro.store.billing;

import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.licences.Licences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a refund, once. */
@Component
class RefundSettlement {

    private static final Logger LOG = LoggerFactory.getLogger(RefundSettlement.class);

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Refunds refunds;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    RefundSettlement(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            Journal journal,
            ApplicationEventPublisher events) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.journal = journal;
        this.events = events;
    }

    @Transactional
    void settle(RefundId id, RefundResult result) {
        Payment payment =
                payments.find(refunds.find(id).orElseThrow().payment()).orElseThrow();
        Invoice invoice = invoices.find(payment.invoice()).orElseThrow();
        Order order = orders.find(invoice.order()).orElseThrow();
        licences.lock(order.licence());
        Refund refund = refunds.find(id).orElseThrow();
        if (refund.state() == RefundState.SUCCEEDED && result instanceof RefundResult.Failed failure) {
            cameBack(order, invoice, refund, payment, failure.code());
        }
        if (refund.state() == RefundState.SUCCEEDED || refund.state() == RefundState.FAILED) {
            return;
        }
        if (result instanceof RefundResult.Succeeded success) {
            refunds.move(refund, RefundState.SUCCEEDED, success.reference(), "");
            journal.refunded(refund, payment);
            events.publishEvent(new BillingEvent.Refunded(order, invoice, refund));
        } else if (result instanceof RefundResult.Failed failure) {
            refunds.move(refund, RefundState.FAILED, null, failure.code());
            events.publishEvent(new BillingEvent.NotRefunded(order, invoice, refund));
        } else if (result instanceof RefundResult.Processing running) {
            refunds.move(refund, RefundState.UNKNOWN, running.reference(), "processing");
        } else if (result instanceof RefundResult.Unknown unknown) {
            refunds.move(refund, RefundState.UNKNOWN, null, unknown.why());
        } else {
            refunds.move(refund, RefundState.FAILED, null, "the gateway does not know it");
            events.publishEvent(new BillingEvent.NotRefunded(order, invoice, refund));
        }
    }

    /** Once: what people transferred since is theirs to follow. */
    private void cameBack(Order order, Invoice invoice, Refund refund, Payment payment, String why) {
        if (!refund.returned() && !refund.byHand()) {
            refunds.cameBack(refund, why);
            journal.refundReturned(refund, payment);
            events.publishEvent(new BillingEvent.NotRefunded(
                    order, invoice, refunds.find(refund.id()).orElseThrow()));
            LOG.error("Refund {} had succeeded and came back ({}): it has to be transferred", refund.id(), why);
        }
    }
}
