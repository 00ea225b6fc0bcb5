package com.supportpro.store.accounts;

import com.supportpro.protocol.InvalidDocumentException;
import com.supportpro.protocol.Rule;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * A customer.
 *
 * @param country ISO 3166 code in two letters
 */
public record Account(
        AccountId id, String name, String country, Currency currency, ZoneId timeZone, Instant createdAt) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public Account {
        Rule.text("name", name, 1, 200);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidDocumentException("country", "must be a code such as DE");
        }
    }

    /** The same one, as it is to be from now on. */
    public Account changed(NewAccount wanted) {
        return new Account(
                id,
                wanted.name(),
                wanted.country(),
                currency(wanted.currency()),
                timeZone(wanted.timeZone()),
                createdAt);
    }

    /** As strangers may see its name: {@code N••• T•••}. */
    public String maskedName() {
        return Mask.words(name);
    }

    static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidDocumentException("currency", "must be a code such as EUR");
        }
    }

    static ZoneId timeZone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new InvalidDocumentException("timeZone", "must be a name such as Europe/Berlin");
        }
    }
}
