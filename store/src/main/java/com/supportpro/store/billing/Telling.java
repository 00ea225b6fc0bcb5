package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes down what the buyers of orders are told. */
@Component
class Telling {

    private final Notices notices;
    private final Sales sales;
    private final Clock clock;

    Telling(Notices notices, Sales sales, Clock clock) {
        this.notices = notices;
        this.sales = sales;
        this.clock = clock;
    }

    /** Begins with the add-on's name. */
    Facts about(Order order) {
        AddonId addon = order.addon();
        return new Facts().addon(sales.find(addon).map(ForSale::name).orElse(addon.toString()));
    }

    /** Begins with the add-on's name and the invoice's number. */
    Facts about(Order order, Invoice invoice) {
        return about(order).number(invoice.number());
    }

    void tell(NoticeKind kind, String subject, Order order, Facts facts) {
        notices.tell(kind, subject, order.account(), facts.map());
    }

    /** The subject of what happens to an order more than once, and is told each time. */
    String occasion(Order order) {
        return order.id() + ":" + Times.now(clock);
    }

    static String page(Invoice invoice) {
        return "/invoices/" + invoice.number();
    }
}
