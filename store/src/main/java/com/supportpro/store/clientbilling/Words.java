package com.supportpro.store.clientbilling;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Order;
import com.supportpro.store.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/** Amounts and cycles as pages say them. */
public final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Words() {}

    /** {@code EUR 1,029.00}. */
    public static String money(Money money) {
        return Language.ENGLISH.money(money);
    }

    public static String cycle(Cycle cycle) {
        return switch (cycle) {
            case ONE_TIME -> "One time";
            case MONTHLY -> "Monthly";
            case QUARTERLY -> "Quarterly";
            case SEMI_ANNUALLY -> "Semi-annually";
            case ANNUALLY -> "Annually";
            case BIENNIALLY -> "Biennially";
            case TRIENNIALLY -> "Triennially";
        };
    }

    /** A line of an invoice. */
    public static String line(Invoice.Line line, Order order, String known) {
        return new PaperWords(Language.ENGLISH).line(line, order, known);
    }

    /** The days that it pays for, both included. */
    public static String period(Invoice invoice) {
        Invoice.Span period = Objects.requireNonNull(invoice.period());
        LocalDate from = day(invoice, period.start());
        LocalDate last = day(invoice, period.end()).minusDays(1);
        return DATE.format(from) + " to " + DATE.format(last.isBefore(from) ? from : last);
    }

    /** Where the buyer is. */
    static LocalDate day(Invoice invoice, Instant at) {
        return at.atZone(invoice.buyer().timeZone()).toLocalDate();
    }

    public static String country(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
