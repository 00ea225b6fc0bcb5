package com.supportpro.store.paper;

import com.supportpro.protocol.Money;
import com.supportpro.store.language.Language;
import com.supportpro.store.language.Phrases;
import com.supportpro.store.paper.Line.ServicePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the template shows of an invoice, in the buyer's language. */
public final class Sheet {

    private static final Phrases PHRASES = new Phrases("paper");

    /** What XML cannot hold, and what turns the direction of the text around it. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\ufffe\\uffff\\u202a-\\u202e\\u2066-\\u2069]");

    private final InvoiceDocument invoice;
    private final Language language;

    Sheet(InvoiceDocument invoice) {
        this.invoice = invoice;
        this.language = invoice.heading().language();
    }

    public InvoiceDocument invoice() {
        return invoice;
    }

    public String languageTag() {
        return language.tag();
    }

    public boolean creditNote() {
        return invoice.heading().creditNote();
    }

    public String say(String key) {
        return PHRASES.say(language, key);
    }

    public String title() {
        return say(creditNote() ? "credit-note" : "invoice");
    }

    /** The one sentence that says what the paper wants or did. */
    public String headline() {
        Totals totals = invoice.totals();
        LocalDate due = invoice.heading().dueOn();
        if (creditNote()) {
            return say("headline.credited", Map.of("amount", money(totals.total())));
        }
        if (!totals.open().isPositive()) {
            return say(settledHow(), Map.of("amount", money(totals.total())));
        }
        return due == null
                ? say("headline.open", Map.of("amount", money(totals.open())))
                : say("headline.due", Map.of("amount", money(totals.open()), "day", day(due)));
    }

    private String settledHow() {
        return invoice.totals().paid().isPositive() || invoice.totals().total().isZero()
                ? "headline.paid"
                : "headline.settled";
    }

    /** Label and value of each fact beside the title. */
    public List<Entry> facts() {
        return SheetParts.facts(this, invoice.heading());
    }

    /** The sums below the lines, the last of which is what it comes to. */
    public List<Entry> sums() {
        return SheetParts.sums(this, invoice);
    }

    public String period(ServicePeriod period) {
        return say("period", Map.of("from", day(period.from()), "last", day(period.last())));
    }

    public String correction() {
        Correction corrects = invoice.heading().corrects();
        return corrects == null
                ? ""
                : say("corrects", Map.of("number", corrects.invoice(), "day", day(corrects.issuedOn())));
    }

    public String money(Money money) {
        return language.money(money);
    }

    public String day(LocalDate day) {
        return language.day(day);
    }

    /** Text from outside without what would break the page. */
    public String clean(String text) {
        return UNFIT.matcher(text).replaceAll(" ");
    }

    String say(String key, Map<String, Object> arguments) {
        return PHRASES.say(language, key, arguments);
    }

    Language language() {
        return language;
    }

    /** A label with its value. */
    public record Entry(String label, String value, boolean strong) {}
}
