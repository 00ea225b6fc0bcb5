package com.supportpro.store.staff;

import com.supportpro.protocol.Rule;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.accounts.NewPerson;
import org.jspecify.annotations.Nullable;

/**
 * A new account and the person who signs in for it.
 *
 * @param name the person's
 * @param country and the two that follow: may be missing
 */
public record AccountRequest(
        String name,
        String email,
        String password,
        String accountName,
        String country,
        String currency,
        String timeZone) {

    static final AccountRequest BLANK = new AccountRequest(null, null, null, null, null, null, null);

    public AccountRequest(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password,
            @Nullable String accountName,
            @Nullable String country,
            @Nullable String currency,
            @Nullable String timeZone) {
        this.name = stripped(name, "");
        this.email = stripped(email, "");
        this.password = password == null ? "" : password;
        this.accountName = stripped(accountName, "");
        this.country = stripped(country, "US");
        this.currency = stripped(currency, "USD");
        this.timeZone = stripped(timeZone, "UTC");
    }

    NewAccount account() {
        return new NewAccount(Rule.text("accountName", accountName, 1, 200), country, currency, timeZone);
    }

    NewPerson person(AccountId account) {
        return new NewPerson(account, new EmailAddress(email), name, password, false);
    }

    private static String stripped(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    @Override
    public String toString() {
        return "AccountRequest[" + email + ", " + accountName + "]";
    }
}
