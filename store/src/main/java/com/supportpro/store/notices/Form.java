package com.supportpro.store.notices;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** How a fact is written down, whatever language it is read in later. */
enum Form {
    /** As it is. */
    TEXT(Form::plain),
    /** Currency and minor units: {@code EUR 2900}. */
    MONEY(Form::money),
    /** ISO 8601. */
    INSTANT(Instant::parse),
    /** The name of a {@link Cycle}. */
    CYCLE(Cycle::valueOf),
    /** Below the store's public address: {@code /invoices/…}. */
    PATH(Form::path);

    private static final Pattern PATH_SHAPE = Pattern.compile("/(?!/)[A-Za-z0-9/._~?=&%-]{0,500}");
    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]+");
    private static final int LONGEST = 200;

    private final Consumer<String> reader;

    Form(Consumer<String> reader) {
        this.reader = reader;
    }

    /** @throws RuntimeException when the value is not in this form */
    void check(String value) {
        reader.accept(value);
    }

    static Money money(String value) {
        String[] parts = value.split(" ", 2);
        return new Money(parts[0], Long.parseLong(parts[1]));
    }

    /** On one line and short: it may come from a publisher, and goes into the subjects of mails. */
    static String plain(String value) {
        String line = UNSEEN.matcher(value).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static void path(String value) {
        if (!PATH_SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a path of the store");
        }
    }
}
