package com.supportpro.store.staffbilling;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.NewAccount;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An account as staff typed it. */
public record TypedAccount(String name, String country, String currency, String timeZone) {

    public TypedAccount(
            @Nullable String name, @Nullable String country, @Nullable String currency, @Nullable String timeZone) {
        this.name = stripped(name);
        this.country = stripped(country).toUpperCase(Locale.ROOT);
        this.currency = stripped(currency).toUpperCase(Locale.ROOT);
        this.timeZone = stripped(timeZone);
    }

    static TypedAccount of(Account account) {
        return new TypedAccount(
                account.name(),
                account.country(),
                account.currency().getCurrencyCode(),
                account.timeZone().getId());
    }

    NewAccount account() {
        return new NewAccount(name, country, currency, timeZone);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
