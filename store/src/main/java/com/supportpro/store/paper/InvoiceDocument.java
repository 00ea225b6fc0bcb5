package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import java.util.List;

/**
 * All that stands on an invoice or a credit note; amounts of a credit note are positive.
 *
 * @param payment what becomes or became of the payment, in a sentence; empty to leave it out
 * @param notes what the law or the seller wants said: a reverse charge, the terms
 */
public record InvoiceDocument(
        Heading heading,
        Party seller,
        Party buyer,
        List<Line> lines,
        List<TaxLine> taxes,
        Totals totals,
        String payment,
        List<String> notes) {

    private static final int MOST_LINES = 1000;

    public InvoiceDocument {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
        notes = List.copyOf(notes);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("An invoice has 1 to " + MOST_LINES + " lines, not " + lines.size());
        }
    }

    /** The sum of the lines. */
    public Money net() {
        return lines.stream().map(Line::net).reduce(Money.zero(totals.total().currency()), Money::plus);
    }
}
