package com.supportpro.store.staff;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.People;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.licences.Desks;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.staff.CustomerFile.HeldLicence;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts together what is known of a customer. */
@Component
public class CustomerFiles {

    private static final int HISTORY = 12;

    private final Accounts accounts;
    private final People people;
    private final Licences licences;
    private final Desks desks;
    private final Audit audit;

    CustomerFiles(Accounts accounts, People people, Licences licences, Desks desks, Audit audit) {
        this.accounts = accounts;
        this.people = people;
        this.licences = licences;
        this.desks = desks;
        this.audit = audit;
    }

    /** @throws NotThereException when there is no such account */
    public CustomerFile of(AccountId id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotThereException("There is no such account."));
        List<HeldLicence> held = licences.of(id).stream()
                .map(licence -> new HeldLicence(licence, desks.of(licence.id())))
                .toList();
        return new CustomerFile(account, people.of(id), held, audit.newest(id, HISTORY));
    }

    /** @throws NotThereException when the account does not hold the licence */
    public void requireLicence(AccountId account, LicenceId licence) {
        if (licences.find(licence).filter(found -> found.heldBy(account)).isEmpty()) {
            throw new NotThereException("The account has no such licence.");
        }
    }
}
