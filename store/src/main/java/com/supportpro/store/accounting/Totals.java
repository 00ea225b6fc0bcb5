package com.supportpro.store.accounting;

import com.supportpro.protocol.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the exports of a range add up to.
 *
 * @param journal by account and currency; those of a currency sum to zero
 * @param issued invoices and credit notes, by currency
 * @param open what customers owe now, by currency
 * @param balanced whether every currency's entries sum to zero
 */
public record Totals(List<Booked> journal, List<Issued> issued, List<Open> open, boolean balanced) {

    /** The sum of an account's entries. */
    public record Booked(String account, Money amount) {}

    /** What was issued, less what was credited. */
    public record Issued(long invoices, long creditNotes, Money net, Money tax, Money total) {}

    /** What is receivable by the journal, and the same by the invoices as they are now. */
    public record Open(Money byJournal, Money byInvoices) {}

    static Totals of(List<Booked> journal, List<Issued> issued, List<Open> open) {
        boolean balanced = journal.stream()
                .collect(Collectors.groupingBy(
                        row -> row.amount().currency(),
                        Collectors.summingLong(row -> row.amount().minorUnits())))
                .values()
                .stream()
                .allMatch(sum -> sum == 0);
        return new Totals(journal, issued, open, balanced);
    }
}
