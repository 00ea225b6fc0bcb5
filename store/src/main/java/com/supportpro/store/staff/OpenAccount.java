package com.supportpro.store.staff;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Accounts;
import com.supportpro.store.accounts.People;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account together with the person who signs in for it. */
@Service
class OpenAccount {

    private final Accounts accounts;
    private final People people;
    private final Audit audit;

    OpenAccount(Accounts accounts, People people, Audit audit) {
        this.accounts = accounts;
        this.people = people;
        this.audit = audit;
    }

    /**
     * @throws InvalidDocumentException, WeakPasswordException, EmailTakenException by the request; nothing is kept then
     */
    @Transactional
    Account open(AccountRequest request, String by) {
        Account account = accounts.open(request.account());
        people.add(request.person(account.id()));
        audit.record(new AuditEvent(by, "Account opened", account.name(), account.id()));
        return account;
    }
}
