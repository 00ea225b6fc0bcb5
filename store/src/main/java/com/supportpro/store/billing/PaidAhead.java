package com.supportpro.store.billing;

import com.supportpro.protocol.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was paid for periods of an order that have not begun: it goes back when the order ends before them. */
@Component
class PaidAhead {

    private static final String WHY = "Cancelled before the period began";

    private final Invoices invoices;
    private final BookRefund book;
    private final Clock clock;

    PaidAhead(Invoices invoices, BookRefund book, Clock clock) {
        this.invoices = invoices;
        this.book = book;
        this.clock = clock;
    }

    /** @param none zero in the order's currency */
    Money money(Order order, Money none) {
        return invoicesOf(order).stream().map(PaidAhead::left).reduce(none, Money::plus);
    }

    void giveBack(Order order) {
        invoicesOf(order).forEach(this::giveBack);
    }

    /** Of the order's other invoices: how much of this one goes back was decided. */
    void giveBackBeside(Order order, Invoice decided) {
        invoicesOf(order).stream()
                .filter(invoice -> !invoice.id().equals(decided.id()))
                .forEach(this::giveBack);
    }

    private void giveBack(Invoice invoice) {
        book.refund(invoice, book.paymentOf(invoice), left(invoice), WHY);
    }

    private List<Invoice> invoicesOf(Order order) {
        Instant now = clock.instant();
        return invoices.of(order.id()).stream()
                .filter(invoice ->
                        invoice.period() != null && invoice.period().start().isAfter(now))
                .filter(invoice -> left(invoice).isPositive())
                .toList();
    }

    private static Money left(Invoice invoice) {
        return invoice.paid().minus(invoice.refunded());
    }
}
