package com.supportpro.store.staff;

import com.supportpro.protocol.Rule;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A new account and the person who signs in for it.
 *
 * @param name the person's
 * @param country and those that follow: may be missing
 * @param language what the person is written to in, as a tag such as {@code de}
 */
public record AccountRequest(
        String name,
        String email,
        String password,
        String accountName,
        String country,
        String currency,
        String timeZone,
        String language) {

    public AccountRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String accountName,
            @Nullable String country,
            @Nullable String currency,
            @Nullable String timeZone,
            @Nullable String language) {
        this.name = stripped(name, "");
        this.email = stripped(email, "");
        this.password = password == null ? "" : password;
        this.accountName = stripped(accountName, "");
        this.country = stripped(country, "US");
        this.currency = stripped(currency, "USD");
        this.timeZone = stripped(timeZone, "UTC");
        this.language = stripped(language, "");
    }

    static AccountRequest blank(String language) {
        return new AccountRequest(null, null, null, null, null, null, null, language);
    }

    /** With this language where it names none. */
    AccountRequest otherwiseIn(String other) {
        return language.isEmpty()
                ? new AccountRequest(name, email, password, accountName, country, currency, timeZone, other)
                : this;
    }

    public Language chosen() {
        return Language.of(language);
    }

    NewAccount account() {
        return new NewAccount(Rule.text("accountName", accountName, 1, 200), country, currency, timeZone);
    }

    NewPerson person(AccountId account) {
        return new NewPerson(account, new EmailAddress(email), name, password, false, chosen().tag());
    }

    private static String stripped(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    @Override
    public String toString() {
        return "AccountRequest[" + email + ", " + accountName + "]";
    }
}
