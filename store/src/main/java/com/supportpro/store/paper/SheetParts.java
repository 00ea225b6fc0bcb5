package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import com.supportpro.store.paper.Sheet.Entry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The labelled values of a sheet. */
final class SheetParts {

    private SheetParts() {}

    static List<Entry> facts(Sheet sheet, Heading heading) {
        List<Entry> facts = new ArrayList<>();
        facts.add(entry(sheet, heading.creditNote() ? "credit-note-number" : "invoice-number", heading.number()));
        facts.add(entry(sheet, "issued", sheet.day(heading.issuedOn())));
        LocalDate due = heading.dueOn();
        if (due != null) {
            facts.add(entry(sheet, "due", sheet.day(due)));
        }
        return facts;
    }

    static List<Entry> sums(Sheet sheet, InvoiceDocument invoice) {
        List<Entry> sums = new ArrayList<>();
        sums.add(entry(sheet, "net", sheet.money(invoice.net())));
        invoice.taxes().forEach(tax -> sums.add(new Entry(words(sheet, tax), sheet.money(tax.tax()), false)));
        if (sheet.creditNote()) {
            sums.add(strong(sheet, "total-credited", invoice.totals().total()));
            return sums;
        }
        sums.add(entry(sheet, "total", sheet.money(invoice.totals().total())));
        settled(sheet, invoice.totals(), sums);
        sums.add(strong(sheet, "open", invoice.totals().open()));
        return sums;
    }

    private static void settled(Sheet sheet, Totals totals, List<Entry> sums) {
        less(sheet, "paid", totals.paid(), sums);
        less(sheet, "credited", totals.credited(), sums);
        if (totals.refunded().isPositive()) {
            sums.add(entry(sheet, "refunded", sheet.money(totals.refunded())));
        }
    }

    private static void less(Sheet sheet, String key, Money amount, List<Entry> sums) {
        if (amount.isPositive()) {
            sums.add(entry(sheet, key, sheet.money(amount.negated())));
        }
    }

    private static String words(Sheet sheet, TaxLine tax) {
        BigDecimal rate = tax.rate();
        return rate == null
                ? sheet.clean(tax.category())
                : sheet.say(
                        "tax",
                        Map.of(
                                "category", sheet.clean(tax.category()),
                                "rate", sheet.language().percent(rate),
                                "net", sheet.money(tax.net())));
    }

    private static Entry entry(Sheet sheet, String key, String value) {
        return new Entry(sheet.say(key), sheet.clean(value), false);
    }

    private static Entry strong(Sheet sheet, String key, Money amount) {
        return new Entry(sheet.say(key), sheet.money(amount), true);
    }
}
