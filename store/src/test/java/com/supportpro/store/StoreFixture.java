package com.supportpro.store;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewAccount;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.Licences;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Customers with licences, each new, of a store that is set up. */
@TestComponent
class StoreFixture {

    static final String PASSWORD = "a calm river in May";

    private final Accounts accounts;
    private final People people;
    private final Licences licences;

    StoreFixture(Accounts accounts, People people, Licences licences) {
        this.accounts = accounts;
        this.people = people;
        this.licences = licences;
        if (!people.anyStaff()) {
            staff();
        }
    }

    /** Somebody with an account and a licence. */
    record Customer(Account account, String email, Licence licence) {

        String key() {
            return licence.key().value();
        }
    }

    Customer customer(String name) {
        return customer(name, "DE", "Europe/Berlin");
    }

    Customer customer(String name, String country, String timeZone) {
        Account account = accounts.open(new NewAccount(name, country, "EUR", timeZone));
        String email = UUID.randomUUID() + "@northwind.example";
        people.add(new NewPerson(account.id(), new EmailAddress(email), "Nora Trader", PASSWORD, false));
        return new Customer(account, email, licences.issue(account.id()));
    }

    /** A staff person's e-mail address. */
    final String staff() {
        String email = UUID.randomUUID() + "@vendor.example";
        people.add(new NewPerson(null, new EmailAddress(email), "Stan Staff", PASSWORD, true));
        return email;
    }
}
