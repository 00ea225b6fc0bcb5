package com.supportpro.store.accounts;

import java.time.Instant;

/** What is needed to open an account: codes of ISO 3166 and 4217, and a name of the IANA time zone database. */
public record NewAccount(String name, String country, String currency, String timeZone) {

    Account opened(Instant now) {
        return new Account(
                AccountId.next(), name, country, Account.currency(currency), Account.timeZone(timeZone), now);
    }
}
