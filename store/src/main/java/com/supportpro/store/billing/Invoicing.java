package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
    private final Numbers numbers;
    private final Journal journal;
    private final Buyers buyers;
    private final Clock clock;

    Invoicing(Invoices invoices, Numbers numbers, Journal journal, Buyers buyers, Clock clock) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.journal = journal;
        this.buyers = buyers;
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
            TaxDecision decision,
            Instant dueAt) {}

    /** Issues an invoice: open, or paid when it costs nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    Invoice issue(Bill bill) {
        Instant now = Times.now(clock);
        Tax tax = Tax.of(bill.decision(), bill.net().minus(bill.discount()));
        Invoice draft = draft(bill, tax);
        invoices.add(draft);
        int position = 0;
        for (Invoice.Line line : lines(bill)) {
            invoices.addLine(draft.id(), ++position, line, bill.order(), tax);
        }
        invoices.addTax(draft.id(), tax);
        journal.issued(draft);
        // The number comes last: from here to the end of the transaction others wait for theirs.
        Numbers.Number number =
                numbers.next(Numbers.INVOICES, now.atOffset(ZoneOffset.UTC).getYear());
        return draft.total().isZero()
                ? invoices.issuePaid(draft.id(), number, now)
                : invoices.issue(draft.id(), number, now);
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
                buyers.block(bill.order().account()),
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
