package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.licences.Licences;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second of a purchase's two transactions, shared by the request, the webhook, the reconciler and the customer who comes
 * back from their bank: writes down what became of a payment, once, whoever says it first.
 */
@Component
class Settlement {

    private final Licences licences;
    private final Orders orders;
    private final Invoices invoices;
    private final Payments payments;
    private final Refunds refunds;
    private final Journal journal;
    private final InvoicePaid paid;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settlement(
            Licences licences,
            Orders orders,
            Invoices invoices,
            Payments payments,
            Refunds refunds,
            Journal journal,
            InvoicePaid paid,
            ApplicationEventPublisher events,
            Clock clock) {
        this.licences = licences;
        this.orders = orders;
        this.invoices = invoices;
        this.payments = payments;
        this.refunds = refunds;
        this.journal = journal;
        this.paid = paid;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void settle(PaymentId id, ChargeResult result) {
        licences.lock(payments.licence(id));
        // From here on nobody else moves them.
        Payment payment = payments.find(id).orElseThrow();
        if (payment.state() == PaymentState.SUCCEEDED) {
            return;
        }
        Invoice invoice = invoices.find(payment.invoice()).orElseThrow();
        Order order = orders.find(invoice.order()).orElseThrow();
        if (result instanceof ChargeResult.Succeeded success) {
            succeeded(payment, invoice, success.reference());
        } else if (payment.state().running()) {
            notYet(payment, invoice, order, result);
        }
    }

    private void succeeded(Payment payment, Invoice invoice, String reference) {
        boolean applied = invoice.state().payable();
        payments.succeeded(payment, reference, applied);
        if (!applied) {
            giveBack(payment);
            return;
        }
        if (invoice.state() == InvoiceState.UNCOLLECTIBLE) {
            journal.writeOffReversed(invoice);
        }
        journal.received(payment);
        invoices.paid(invoice, Times.now(clock));
        // Another attempt that was only written down has nothing to pay any more.
        payments.running(invoice.id()).ifPresent(other -> payments.abandon(other.id()));
        paid.follow(invoices.find(invoice.id()).orElseThrow());
    }

    private void giveBack(Payment payment) {
        journal.surplus(payment);
        payments.refunding(payment.id(), payment.amount());
        refunds.add(payment.id(), null, payment.amount(), "The money came when nothing was due any more");
    }

    private void notYet(Payment payment, Invoice invoice, Order order, ChargeResult result) {
        if (result instanceof ChargeResult.Declined declined) {
            failed(payment, invoice, order, declined.reference(), declined.code());
        } else if (result instanceof ChargeResult.NotFound) {
            failed(payment, invoice, order, null, "never arrived");
        } else if (result instanceof ChargeResult.ActionRequired wanted) {
            awaitsCustomer(payment, invoice, order, wanted);
        } else if (result instanceof ChargeResult.Processing running) {
            unknown(payment, order, running.reference(), "processing");
        } else if (result instanceof ChargeResult.Unknown unknown) {
            unknown(payment, order, null, unknown.why());
        } else if (result instanceof ChargeResult.NotSent notSent) {
            unknown(payment, order, null, notSent.why());
        }
    }

    /** Asked again before the customer confirmed, the gateway says the same again. */
    private void awaitsCustomer(Payment payment, Invoice invoice, Order order, ChargeResult.ActionRequired wanted) {
        if (payment.state() != PaymentState.ACTION_REQUIRED) {
            payments.awaitsCustomer(payment, wanted.reference(), wanted.challenge());
            due(order, "authentication_required");
            tell(payment, invoice, order);
        }
    }

    private void failed(Payment payment, Invoice invoice, Order order, @Nullable String reference, String code) {
        payments.failed(payment, reference == null || reference.isEmpty() ? null : reference, shortened(code));
        due(order, "declined");
        tell(payment, invoice, order);
    }

    private void unknown(Payment payment, Order order, @Nullable String reference, String why) {
        if (payment.state() != PaymentState.PENDING) {
            payments.unknown(payment, reference, shortened(why));
        }
        if (order.state() == OrderState.PENDING_PAYMENT) {
            orders.move(order, OrderState.PROCESSING, "");
        }
    }

    private void due(Order order, String reason) {
        if (order.state() != OrderState.ACTIVE && order.state().holdsThePlace()) {
            orders.move(order, OrderState.DUE, reason);
        }
    }

    private void tell(Payment payment, Invoice invoice, Order order) {
        events.publishEvent(new BillingEvent.NotPaid(
                orders.find(order.id()).orElseThrow(),
                invoice,
                payments.find(payment.id()).orElseThrow()));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
