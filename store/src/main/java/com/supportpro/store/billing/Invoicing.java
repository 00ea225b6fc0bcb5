package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes invoices and books them. */
@Component
class Invoicing {

    private final Invoices invoices;
    private final Journal journal;
    private final Clock clock;

    Invoicing(Invoices invoices, Journal journal, Clock clock) {
        this.invoices = invoices;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is to be billed for one period of an order, or once. */
    record Bill(
            Order order,
            @Nullable SubscriptionId subscription,
            @Nullable Period period,
            Money net,
            Money discount,
            String promotion,
            BuyerBlock buyer,
            TaxDecision decision,
            Instant dueAt) {}

    /** Issues an invoice: open, or paid when it costs nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    Invoice issue(Bill bill) {
        Instant now = Times.now(clock);
        Tax tax = Tax.of(bill.decision(), bill.net().minus(bill.discount()));
        Invoice draft = draft(bill, tax);
        invoices.add(
                new Invoice.Whole(draft, lines(bill), List.of(tax)),
                bill.order().addon());
        journal.issued(draft);
        // Of the year that its date has, which is the buyer's. The number comes last: from here to the end of the
        // transaction others wait for theirs.
        InvoiceState state = draft.total().isZero() ? InvoiceState.PAID : InvoiceState.OPEN;
        return invoices.issue(draft, state, now.atZone(bill.buyer().timeZone()).getYear(), now);
    }

    private Invoice draft(Bill bill, Tax tax) {
        Period period = bill.period();
        Money none = Money.zero(tax.net().currency());
        return new Invoice(
                InvoiceId.next(),
                "",
                bill.order().account(),
                bill.order().id(),
                bill.subscription(),
                period == null ? null : new Invoice.Span(period.start(), period.end()),
                tax.net(),
                tax.tax(),
                tax.total(),
                none,
                none,
                none,
                InvoiceState.DRAFT,
                bill.decision(),
                bill.buyer(),
                null,
                bill.dueAt(),
                null);
    }

    private static List<Invoice.Line> lines(Bill bill) {
        List<Invoice.Line> lines = new ArrayList<>();
        lines.add(new Invoice.Line(
                bill.order().addon() + ", " + bill.order().cycle().json(), bill.net()));
        if (bill.discount().isPositive()) {
            lines.add(new Invoice.Line(
                    "Promotion " + bill.promotion(), bill.discount().negated()));
        }
        return lines;
    }
}
