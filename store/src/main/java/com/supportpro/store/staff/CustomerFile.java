package com.supportpro.store.staff;

import com.supportpro.store.accounts.Account;
import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.AuditEntry;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;
import java.util.List;
import java.util.NoSuchElementException;

/** What staff sees of one customer. */
public record CustomerFile(Account account, List<Person> people, List<HeldLicence> licences, List<AuditEntry> history) {

    /** A licence and the desks under it. */
    public record HeldLicence(Licence licence, List<Desk> desks) {}

    /** The licence of this id, which must be among them. */
    public HeldLicence licence(String id) {
        return licences.stream()
                .filter(held -> held.licence().id().toString().equals(id))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }
}
