package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to their orders and their money. */
@Component
class BillingNotices {

    private final Notices notices;
    private final Sales sales;
    private final Clock clock;

    BillingNotices(Notices notices, Sales sales, Clock clock) {
        this.notices = notices;
        this.sales = sales;
        this.clock = clock;
    }

    @EventListener
    void due(BillingEvent.Due event) {
        Invoice invoice = event.invoice();
        Facts facts = about(event.order(), invoice)
                .money(Fact.TOTAL, invoice.total())
                .instant(Fact.DUE_AT, invoice.dueAt())
                .link(page(invoice));
        tell(NoticeKind.INVOICE_ISSUED, invoice.id().toString(), event.order(), facts);
    }

    @EventListener
    void paid(BillingEvent.Paid event) {
        Order order = event.order();
        Invoice invoice = event.invoice();
        Invoice.Span period = invoice.period();
        Facts facts = about(order, invoice).money(Fact.TOTAL, invoice.total());
        if (invoice.subscription() == null || period == null) {
            tell(NoticeKind.ORDER_CONFIRMED, order.id().toString(), order, facts.cycle(order.cycle()));
        } else {
            Facts renewed = facts.instant(Fact.UNTIL, period.end());
            tell(NoticeKind.SUBSCRIPTION_RENEWED, invoice.id().toString(), order, renewed);
        }
    }

    @EventListener
    void debtPaid(BillingEvent.DebtPaid event) {
        Invoice invoice = event.invoice();
        Facts facts = about(event.order(), invoice).money(Fact.TOTAL, invoice.total());
        tell(NoticeKind.PAYMENT_RECEIVED, invoice.id().toString(), event.order(), facts);
    }

    @EventListener
    void notPaid(BillingEvent.NotPaid event) {
        Invoice invoice = event.invoice();
        Payment payment = event.payment();
        Facts facts =
                about(event.order(), invoice).money(Fact.OPEN, invoice.open()).link(page(invoice));
        if (payment.state() == PaymentState.ACTION_REQUIRED) {
            tell(NoticeKind.AUTHENTICATION_NEEDED, payment.id().toString(), event.order(), facts);
        } else {
            Facts failed = facts.instant(Fact.DUE_AT, invoice.dueAt());
            tell(NoticeKind.PAYMENT_FAILED, payment.id().toString(), event.order(), failed);
        }
    }

    @EventListener
    void reinstated(BillingEvent.Reinstated event) {
        Facts facts = new Facts().addon(name(event.order().addon())).instant(Fact.UNTIL, event.paidUntil());
        tell(NoticeKind.SUBSCRIPTION_REINSTATED, event.order().id() + ":" + event.paidUntil(), event.order(), facts);
    }

    @EventListener
    void cancelled(BillingEvent.Cancelled event) {
        Facts facts = new Facts().addon(name(event.order().addon())).instant(Fact.AT, event.endsAt());
        tell(NoticeKind.SUBSCRIPTION_CANCELLED, event.order().id() + ":" + event.endsAt(), event.order(), facts);
    }

    @EventListener
    void credited(BillingEvent.Credited event) {
        Facts facts = new Facts()
                .number(event.invoice().number())
                .creditNote(event.note().number())
                .money(Fact.TOTAL, event.note().total());
        tell(NoticeKind.CREDIT_NOTE_ISSUED, event.note().id().toString(), event.order(), facts);
    }

    @EventListener
    void refunded(BillingEvent.Refunded event) {
        Facts facts = about(event.order(), event.invoice())
                .money(Fact.TOTAL, event.refund().amount());
        tell(NoticeKind.REFUNDED, event.refund().id().toString(), event.order(), facts);
    }

    @EventListener
    void trialEnded(BillingEvent.TrialEnded event) {
        Facts facts = new Facts().addon(name(event.order().addon())).instant(Fact.AT, Times.now(clock));
        tell(NoticeKind.TRIAL_ENDED, event.order().id().toString(), event.order(), facts);
    }

    /** Once for each trial, however often it is said. */
    void trialEndsSoon(Order order, Instant endsAt, Money price) {
        Facts facts = new Facts()
                .addon(name(order.addon()))
                .instant(Fact.AT, endsAt)
                .money(Fact.NEXT, price)
                .cycle(order.cycle());
        tell(NoticeKind.TRIAL_ENDS_SOON, order.id().toString(), order, facts);
    }

    private Facts about(Order order, Invoice invoice) {
        return new Facts().addon(name(order.addon())).number(invoice.number());
    }

    private static String page(Invoice invoice) {
        return "/invoices/" + invoice.number();
    }

    private String name(AddonId addon) {
        return sales.find(addon).map(ForSale::name).orElse(addon.toString());
    }

    private void tell(NoticeKind kind, String subject, Order order, Facts facts) {
        notices.tell(kind, subject, order.account(), facts.map());
    }
}
