package com.supportpro.store.notices;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a notice's facts: {@code new Facts().addon("CRM").total(money).map()}. */
public final class Facts {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The add-on's name. */
    public Facts addon(String name) {
        return put(Fact.ADDON, Form.plain(name));
    }

    /** The invoice's number. */
    public Facts number(String number) {
        return put(Fact.NUMBER, Form.plain(number));
    }

    public Facts creditNote(String number) {
        return put(Fact.CREDIT_NOTE, Form.plain(number));
    }

    /** Why, in the words of whoever did it. */
    public Facts reason(String words) {
        return put(Fact.REASON, Form.plain(words));
    }

    public Facts vatId(String text) {
        return put(Fact.VAT_ID, Form.plain(text));
    }

    /** The label of a payment method. */
    public Facts method(String label) {
        return put(Fact.METHOD, Form.plain(label));
    }

    /** The name of a desk. */
    public Facts desk(String name) {
        return put(Fact.DESK, Form.plain(name));
    }

    /** A licence, its key masked. */
    public Facts licence(String described) {
        return put(Fact.LICENCE, Form.plain(described));
    }

    /** Who did it: the e-mail address that they sign in with. */
    public Facts by(String email) {
        return put(Fact.BY, Form.plain(email));
    }

    public Facts cycle(Cycle cycle) {
        return put(Fact.CYCLE, cycle.name());
    }

    /** An amount, as one of {@link Fact#TOTAL}, {@link Fact#OPEN}, {@link Fact#PRESENT} and {@link Fact#NEXT}. */
    public Facts money(Fact fact, Money money) {
        return put(fact, money.currency() + " " + money.minorUnits());
    }

    /** A moment, as one of {@link Fact#DUE_AT}, {@link Fact#AGAIN_AT}, {@link Fact#UNTIL} and {@link Fact#AT}. */
    public Facts instant(Fact fact, Instant instant) {
        return put(fact, instant.toString());
    }

    /** Where the notice leads to: a path of the store, such as {@code /invoices/…}. */
    public Facts link(String path) {
        return put(Fact.LINK, path);
    }

    public Map<String, String> map() {
        return Map.copyOf(values);
    }

    private Facts put(Fact fact, String value) {
        fact.form().check(value);
        values.put(fact.key(), value);
        return this;
    }
}
