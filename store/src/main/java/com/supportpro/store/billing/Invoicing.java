package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.Tax;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.publishing.ForSale;
import com.supportpro.store.publishing.Sales;
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
    private final Sales sales;
    private final Journal journal;
    private final Clock clock;

    Invoicing(Invoices invoices, Sales sales, Journal journal, Clock clock) {
        this.invoices = invoices;
        this.sales = sales;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is to be billed for one period of an order, or once.
     *
     * @param name what the add-on is called; null when that is still to be looked up
     */
    record Bill(
            Order order,
            @Nullable String name,
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

    private List<Invoice.Line> lines(Bill bill) {
        List<Invoice.Line> lines = new ArrayList<>();
        AddonId addon = bill.order().addon();
        String name = bill.name() == null ? sales.find(addon).map(ForSale::name).orElse(null) : bill.name();
        lines.add(new Invoice.Line(addon + ", " + bill.order().cycle().json(), name, bill.net()));
        if (bill.discount().isPositive()) {
            lines.add(new Invoice.Line(
                    "Promotion " + bill.promotion(), null, bill.discount().negated()));
        }
        return lines;
    }
}
