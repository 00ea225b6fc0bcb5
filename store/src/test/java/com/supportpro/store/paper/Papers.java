package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import com.supportpro.store.language.Language;
import com.supportpro.store.paper.Line.ServicePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Invoices to try the paper on. */
final class Papers {

    static final LocalDate ISSUED = LocalDate.of(2026, 11, 25);
    private static final Party SELLER = new Party(
            "SupportPro GmbH",
            List.of("Lindenallee 12", "10115 Berlin", "Germany"),
            "DE301204567",
            "billing@supportpro.example");

    private Papers() {}

    static InvoiceDocument due(Language language) {
        return new InvoiceDocument(
                Heading.invoice(language, "SP-2026-000042", ISSUED, ISSUED.plusDays(14)),
                SELLER,
                buyer("Northwind Traders Ltd"),
                List.of(line("CRM Connect – annually", 29_000), line("Live Chat Channel – monthly, prorated", 1_250)),
                List.of(new TaxLine("VAT Germany", new BigDecimal("19.0000"), eur(30_250), eur(5_748))),
                Totals.of(eur(35_998)),
                "Your stored Visa card ending in 4242 is charged on the due date.",
                List.of("Thank you for your business."));
    }

    static InvoiceDocument paid(Language language, String buyer, String description) {
        return new InvoiceDocument(
                Heading.invoice(language, "SP-2026-000043", ISSUED, null),
                SELLER,
                buyer(buyer),
                List.of(line(description, 2_900)),
                List.of(new TaxLine("Reverse charge", new BigDecimal("0"), eur(2_900), eur(0))),
                new Totals(eur(2_900), eur(2_900), eur(0), eur(0)),
                "Paid on November 25, 2026 by Visa ending in 4242.",
                List.of("Reverse charge: VAT is owed by the recipient (Article 196 of Directive 2006/112/EC)."));
    }

    static InvoiceDocument creditNote(Language language) {
        return new InvoiceDocument(
                Heading.creditNote(
                        language,
                        "SPC-2026-000007",
                        ISSUED,
                        new Correction("SP-2026-000042", ISSUED.minusDays(3), "The installation failed for good")),
                SELLER,
                buyer("Northwind Traders Ltd"),
                List.of(line("CRM Connect – annually", 29_000)),
                List.of(new TaxLine("VAT Germany", new BigDecimal("19"), eur(29_000), eur(5_510))),
                Totals.of(eur(34_510)),
                "The amount is refunded to your Visa card ending in 4242.",
                List.of());
    }

    static InvoiceDocument many(int lines) {
        InvoiceDocument due = due(Language.ENGLISH);
        return new InvoiceDocument(
                due.heading(),
                due.seller(),
                due.buyer(),
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> line(
                                "Line " + i + ": " + "an add-on with a long name that goes on ".repeat(i % 4),
                                100L * i))
                        .toList(),
                due.taxes(),
                due.totals(),
                due.payment(),
                due.notes());
    }

    static Money eur(long cents) {
        return new Money("EUR", cents);
    }

    private static Line line(String description, long cents) {
        return new Line(description, new ServicePeriod(ISSUED, ISSUED.plusYears(1)), eur(cents));
    }

    private static Party buyer(String name) {
        return new Party(name, List.of("Kanalstraße 7", "1010 Wien", "Austria"), "ATU12345678", "ap@northwind.example");
    }
}
