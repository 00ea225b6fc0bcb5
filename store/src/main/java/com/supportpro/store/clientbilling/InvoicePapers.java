package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.CreditNote;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.model.TaxDecision;
import com.supportpro.store.billing.model.TaxDecision.Kind;
import com.supportpro.store.language.Language;
import com.supportpro.store.paper.Correction;
import com.supportpro.store.paper.Heading;
import com.supportpro.store.paper.InvoiceDocument;
import com.supportpro.store.paper.Line;
import com.supportpro.store.paper.TaxLine;
import com.supportpro.store.paper.Totals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Writes invoices and credit notes as they were issued, with what was paid since. */
@Component
public class InvoicePapers {

    private final Invoices invoices;
    private final Parties parties;
    private final BankAccount bank;
    private final Chargeable chargeable;

    InvoicePapers(Invoices invoices, Parties parties, BankAccount bank, Chargeable chargeable) {
        this.invoices = invoices;
        this.parties = parties;
        this.bank = bank;
        this.chargeable = chargeable;
    }

    public InvoiceDocument invoice(Invoice invoice) {
        LocalDate due = invoice.state().payable() ? day(invoice, invoice.dueAt()) : null;
        return new InvoiceDocument(
                Heading.invoice(Language.ENGLISH, invoice.number(), issued(invoice), due),
                parties.seller(),
                parties.buyer(invoice.buyer()),
                invoices.whole(invoice).lines().stream()
                        .map(line -> line(invoice, line.description(), line.net()))
                        .toList(),
                List.of(tax(invoice.decision(), invoice.net(), invoice.tax())),
                new Totals(invoice.total(), invoice.paid(), invoice.credited(), invoice.refunded()),
                payment(invoice),
                notes(invoice.decision()));
    }

    public InvoiceDocument creditNote(CreditNote note, Invoice invoice) {
        Correction corrects = new Correction(invoice.number(), issued(invoice), note.reason());
        String what = invoices.whole(invoice).lines().get(0).description();
        return new InvoiceDocument(
                Heading.creditNote(Language.ENGLISH, note.number(), day(invoice, note.issuedAt()), corrects),
                parties.seller(),
                parties.buyer(invoice.buyer()),
                List.of(line(invoice, what, note.net())),
                List.of(tax(invoice.decision(), note.net(), note.tax())),
                Totals.of(note.total()),
                "",
                notes(invoice.decision()));
    }

    private static Line line(Invoice invoice, String description, Money net) {
        Invoice.Span period = invoice.period();
        return new Line(
                description,
                period == null
                        ? null
                        : new Line.ServicePeriod(day(invoice, period.start()), day(invoice, period.end())),
                net);
    }

    private static TaxLine tax(TaxDecision decision, Money net, Money tax) {
        boolean charged = decision.kind() == Kind.DOMESTIC || decision.kind() == Kind.DESTINATION;
        String category =
                charged ? "VAT " + Words.country(decision.evidence().getOrDefault("taxCountry", "")) : decision.words();
        return new TaxLine(category, charged ? decision.ratePercent() : null, net, tax);
    }

    private String payment(Invoice invoice) {
        Instant paid = invoice.paidAt();
        if (paid != null) {
            return "Paid on " + Language.ENGLISH.day(day(invoice, paid)) + ".";
        }
        if (!invoice.state().payable()) {
            return "";
        }
        String until = "Please pay until " + Language.ENGLISH.day(day(invoice, invoice.dueAt())) + ".";
        boolean transfer = bank.known() && chargeable.transfers();
        return transfer
                ? until + " Bank account: " + bank.name() + ", IBAN " + bank.groupedIban() + ", reference "
                        + invoice.number() + "."
                : until;
    }

    private static List<String> notes(TaxDecision decision) {
        return decision.kind() == Kind.REVERSE_CHARGE
                ? List.of("Reverse charge: VAT is owed by the recipient (Article 196 of Directive 2006/112/EC).")
                : List.of();
    }

    private static LocalDate issued(Invoice invoice) {
        return day(invoice, Objects.requireNonNull(invoice.issuedAt()));
    }

    private static LocalDate day(Invoice invoice, Instant at) {
        return at.atZone(invoice.buyer().timeZone()).toLocalDate();
    }
}
