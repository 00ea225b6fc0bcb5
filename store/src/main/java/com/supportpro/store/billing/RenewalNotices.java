package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to their renewals. */
@Component
class RenewalNotices {

    private final Telling telling;
    private final PaymentMethods methods;
    private final WaysOfPaying ways;

    RenewalNotices(Telling telling, PaymentMethods methods, WaysOfPaying ways) {
        this.telling = telling;
        this.methods = methods;
        this.ways = ways;
    }

    @EventListener
    void billed(RenewalEvent.Billed event) {
        Invoice invoice = event.invoice();
        if (invoice.total().isPositive()) {
            Facts facts = telling.about(event.order(), invoice).money(Fact.TOTAL, invoice.total());
            telling.tell(issued(invoice), invoice.id().toString(), event.order(), due(facts, invoice));
        }
    }

    /** Nobody is told that they will be charged on a day that is over. */
    private NoticeKind issued(Invoice invoice) {
        Invoice.Span period = invoice.period();
        Instant issuedAt = invoice.issuedAt();
        boolean onItsDay = period != null && invoice.dueAt().equals(period.start());
        if (onItsDay && issuedAt != null && day(invoice, issuedAt).isAfter(day(invoice, invoice.dueAt()))) {
            return NoticeKind.RENEWAL_ISSUED_LATE;
        }
        boolean transferred = ways.transferred(methods.preferred(invoice.account()), invoice.total());
        return transferred ? NoticeKind.RENEWAL_TO_TRANSFER : NoticeKind.RENEWAL_ISSUED;
    }

    private static LocalDate day(Invoice invoice, Instant at) {
        return LocalDate.ofInstant(at, invoice.buyer().timeZone());
    }

    @EventListener
    void reminded(RenewalEvent.Reminded event) {
        Invoice invoice = event.invoice();
        Facts facts = telling.about(event.order(), invoice).money(Fact.OPEN, invoice.open());
        telling.tell(NoticeKind.INVOICE_DUE, invoice.id() + ":" + event.number(), event.order(), due(facts, invoice));
    }

    @EventListener
    void suspended(RenewalEvent.Suspended event) {
        Invoice invoice = event.invoice();
        Facts facts = telling.about(event.order(), invoice)
                .money(Fact.OPEN, invoice.open())
                .instant(Fact.UNTIL, event.endsAt())
                .link(Telling.page(invoice));
        telling.tell(NoticeKind.SUBSCRIPTION_SUSPENDED, invoice.id().toString(), event.order(), facts);
    }

    @EventListener
    void terminated(RenewalEvent.Terminated event) {
        Facts facts = telling.about(event.order()).instant(Fact.AT, event.at());
        telling.tell(NoticeKind.SUBSCRIPTION_TERMINATED, event.invoice().id().toString(), event.order(), facts);
    }

    @EventListener
    void announced(RenewalEvent.PriceAnnounced event) {
        Order order = event.order();
        Facts facts = prices(order, event.present(), event.next(), event.from());
        // What was withdrawn may be announced again for the same day, and has to be told again then.
        telling.tell(NoticeKind.PRICE_WILL_CHANGE, telling.occasion(order), order, facts);
    }

    @EventListener
    void withdrawn(RenewalEvent.PriceWithdrawn event) {
        Order order = event.order();
        Facts facts = prices(order, event.present(), event.withdrawn(), event.from());
        telling.tell(NoticeKind.PRICE_STAYS, telling.occasion(order), order, facts);
    }

    private Facts prices(Order order, Money present, Money next, Instant from) {
        return telling.about(order)
                .cycle(order.cycle())
                .money(Fact.PRESENT, present)
                .money(Fact.NEXT, next)
                .instant(Fact.AT, from);
    }

    private static Facts due(Facts facts, Invoice invoice) {
        return facts.instant(Fact.DUE_AT, invoice.dueAt()).link(Telling.page(invoice));
    }
}
