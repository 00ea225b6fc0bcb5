package com.supportpro.store.billing;

import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what is to be paid, what was, and what follows when it could not be. */
@Component
class PaymentNotices {

    private final Telling telling;
    private final Subscriptions subscriptions;
    private final NextAttempts attempts;
    private final BillingSettings settings;

    PaymentNotices(Telling telling, Subscriptions subscriptions, NextAttempts attempts, BillingSettings settings) {
        this.telling = telling;
        this.subscriptions = subscriptions;
        this.attempts = attempts;
        this.settings = settings;
    }

    @EventListener
    void due(BillingEvent.Due event) {
        Invoice invoice = event.invoice();
        Facts facts = telling.about(event.order(), invoice)
                .money(Fact.TOTAL, invoice.total())
                .instant(Fact.DUE_AT, invoice.dueAt())
                .link(Telling.page(invoice));
        telling.tell(NoticeKind.INVOICE_ISSUED, invoice.id().toString(), event.order(), facts);
    }

    @EventListener
    void paid(BillingEvent.Paid event) {
        Order order = event.order();
        Invoice invoice = event.invoice();
        Invoice.Span period = invoice.period();
        Facts facts = telling.about(order, invoice).money(Fact.TOTAL, invoice.total());
        if (invoice.subscription() == null || period == null) {
            telling.tell(NoticeKind.ORDER_CONFIRMED, order.id().toString(), order, facts.cycle(order.cycle()));
        } else if (goesOn(invoice)) {
            Facts renewed = facts.instant(Fact.UNTIL, period.end());
            telling.tell(NoticeKind.SUBSCRIPTION_RENEWED, invoice.id().toString(), order, renewed);
        } else {
            telling.tell(NoticeKind.PAYMENT_RECEIVED, invoice.id().toString(), order, facts);
        }
    }

    /** It pays what was left over; nothing begins or goes on with it. */
    @EventListener
    void debtPaid(BillingEvent.DebtPaid event) {
        Invoice invoice = event.invoice();
        Facts facts = telling.about(event.order(), invoice).money(Fact.TOTAL, invoice.total());
        telling.tell(NoticeKind.DEBT_PAID, invoice.id().toString(), event.order(), facts);
    }

    /** Of what is not open any more, or was given up, people are not told that it failed: they need not do anything. */
    @EventListener
    void notPaid(BillingEvent.NotPaid event) {
        Invoice invoice = event.invoice();
        Payment payment = event.payment();
        if (invoice.state() != InvoiceState.OPEN || payment.givenUp()) {
            return;
        }
        Facts facts = telling.about(event.order(), invoice)
                .money(Fact.OPEN, invoice.open())
                .link(Telling.page(invoice));
        if (payment.state() == PaymentState.ACTION_REQUIRED) {
            telling.tell(NoticeKind.AUTHENTICATION_NEEDED, payment.id().toString(), event.order(), facts);
        } else {
            failed(event, facts);
        }
    }

    private void failed(BillingEvent.NotPaid event, Facts facts) {
        Invoice invoice = event.invoice();
        String subject = event.payment().id().toString();
        Optional<Subscription> renewed = renewed(invoice);
        if (renewed.isEmpty()) {
            Instant givenUp =
                    settings.givenUpAt(invoice.dueAt(), invoice.buyer().timeZone());
            telling.tell(NoticeKind.PAYMENT_FAILED, subject, event.order(), facts.instant(Fact.UNTIL, givenUp));
            return;
        }
        Subscription subscription = renewed.get();
        Optional<Instant> again = attempts.chargeAt(invoice, subscription);
        facts.instant(Fact.UNTIL, attempts.endsAt(invoice, subscription));
        again.ifPresent(at -> facts.instant(Fact.AGAIN_AT, at));
        NoticeKind kind = again.isPresent() ? NoticeKind.RENEWAL_FAILED : NoticeKind.LAST_CHARGE_FAILED;
        telling.tell(kind, subject, event.order(), facts);
    }

    private boolean goesOn(Invoice invoice) {
        return renewed(invoice)
                .filter(found -> found.state() == SubscriptionState.ACTIVE)
                .isPresent();
    }

    private Optional<Subscription> renewed(Invoice invoice) {
        return Optional.ofNullable(invoice.subscription()).flatMap(subscriptions::find);
    }
}
