package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.billing.model.TaxDecision.Kind;
import com.supportpro.store.language.Language;
import com.supportpro.store.paper.Correction;
import com.supportpro.store.paper.Heading;
import com.supportpro.store.paper.InvoiceDocument;
import com.supportpro.store.paper.Line;
import com.supportpro.store.paper.TaxLine;
import com.supportpro.store.paper.Totals;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes invoices and credit notes as they were issued, with what was paid since. */
@Component
public class InvoicePapers {

    private final Invoices invoices;
    private final Orders orders;
    private final AddonNames names;
    private final Parties parties;
    private final HowToPay howToPay;

    InvoicePapers(Invoices invoices, Orders orders, AddonNames names, Parties parties, HowToPay howToPay) {
        this.invoices = invoices;
        this.orders = orders;
        this.names = names;
        this.parties = parties;
        this.howToPay = howToPay;
    }

    public InvoiceDocument invoice(Invoice invoice, Language language) {
        PaperWords words = new PaperWords(language);
        LocalDate due = invoice.state().payable() ? Words.day(invoice, invoice.dueAt()) : null;
        return new InvoiceDocument(
                Heading.invoice(language, invoice.number(), issued(invoice), due),
                parties.seller(),
                parties.buyer(invoice.buyer(), words),
                lines(invoice, words),
                List.of(tax(invoice.decision(), invoice.net(), invoice.tax(), words)),
                new Totals(invoice.total(), invoice.paid(), invoice.credited(), invoice.refunded()),
                howToPay.words(invoice, words),
                words.notes(invoice.decision()));
    }

    /** It takes back a share of all lines; the first one says of what. */
    public InvoiceDocument creditNote(CreditNote note, Invoice invoice, Language language) {
        PaperWords words = new PaperWords(language);
        Correction corrects = new Correction(invoice.number(), issued(invoice), note.reason());
        Line what = lines(invoice, words).get(0);
        return new InvoiceDocument(
                Heading.creditNote(language, note.number(), Words.day(invoice, note.issuedAt()), corrects),
                parties.seller(),
                parties.buyer(invoice.buyer(), words),
                List.of(new Line(what.description(), what.period(), note.net())),
                List.of(tax(invoice.decision(), note.net(), note.tax(), words)),
                Totals.of(note.total()),
                "",
                words.notes(invoice.decision()));
    }

    private List<Line> lines(Invoice invoice, PaperWords words) {
        Order order = orders.find(invoice.order()).orElseThrow();
        String known = names.of(order.addon());
        return invoices.whole(invoice).lines().stream()
                .map(line -> new Line(words.line(line, order, known), period(invoice), line.net()))
                .toList();
    }

    private static Line.@Nullable ServicePeriod period(Invoice invoice) {
        Invoice.Span period = invoice.period();
        return period == null
                ? null
                : new Line.ServicePeriod(Words.day(invoice, period.start()), Words.day(invoice, period.end()));
    }

    private static TaxLine tax(TaxDecision decision, Money net, Money tax, PaperWords words) {
        boolean charged = decision.kind() == Kind.DOMESTIC || decision.kind() == Kind.DESTINATION;
        return new TaxLine(words.tax(decision), charged ? decision.ratePercent() : null, net, tax);
    }

    private static LocalDate issued(Invoice invoice) {
        return Words.day(invoice, Objects.requireNonNull(invoice.issuedAt()));
    }
}
