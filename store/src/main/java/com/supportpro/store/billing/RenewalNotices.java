package com.supportpro.store.billing;

import com.supportpro.protocol.AddonId;
import com.supportpro.store.notices.Fact;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what happens to their renewals. */
@Component
class RenewalNotices {

    private final Notices notices;
    private final Sales sales;

    RenewalNotices(Notices notices, Sales sales) {
        this.notices = notices;
        this.sales = sales;
    }

    @EventListener
    void billed(RenewalEvent.Billed event) {
        Invoice invoice = event.invoice();
        if (invoice.total().isPositive()) {
            Facts facts = about(event.order(), invoice).money(Fact.TOTAL, invoice.total());
            tell(NoticeKind.INVOICE_ISSUED, invoice.id().toString(), event.order(), due(facts, invoice));
        }
    }

    @EventListener
    void reminded(RenewalEvent.Reminded event) {
        Invoice invoice = event.invoice();
        Facts facts = about(event.order(), invoice).money(Fact.OPEN, invoice.open());
        tell(NoticeKind.INVOICE_DUE, invoice.id() + ":" + event.number(), event.order(), due(facts, invoice));
    }

    @EventListener
    void suspended(RenewalEvent.Suspended event) {
        Invoice invoice = event.invoice();
        Facts facts = about(event.order(), invoice)
                .money(Fact.OPEN, invoice.open())
                .instant(Fact.UNTIL, event.endsAt())
                .link(page(invoice));
        tell(NoticeKind.SUBSCRIPTION_SUSPENDED, invoice.id().toString(), event.order(), facts);
    }

    @EventListener
    void terminated(RenewalEvent.Terminated event) {
        Facts facts = new Facts().addon(name(event.order().addon())).instant(Fact.AT, event.at());
        tell(NoticeKind.SUBSCRIPTION_TERMINATED, event.invoice().id().toString(), event.order(), facts);
    }

    @EventListener
    void announced(RenewalEvent.PriceAnnounced event) {
        Order order = event.order();
        Facts facts = new Facts()
                .addon(name(order.addon()))
                .cycle(order.cycle())
                .money(Fact.PRESENT, event.present())
                .money(Fact.NEXT, event.next())
                .instant(Fact.AT, event.from());
        tell(NoticeKind.PRICE_WILL_CHANGE, order.id() + ":" + event.from() + ":" + event.next(), order, facts);
    }

    private Facts about(Order order, Invoice invoice) {
        return new Facts().addon(name(order.addon())).number(invoice.number());
    }

    private static Facts due(Facts facts, Invoice invoice) {
        return facts.instant(Fact.DUE_AT, invoice.dueAt()).link(page(invoice));
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
