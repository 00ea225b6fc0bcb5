package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.RegisterDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retires a desk at its owner's wish, and remembers who did it. */
@Component
class RemoveDesk {

    private final RegisterDesk registration;
    private final Audit audit;

    RemoveDesk(RegisterDesk registration, Audit audit) {
        this.registration = registration;
        this.audit = audit;
    }

    /** Retires it, so that another desk can take its place under the licence. */
    @Transactional
    public void free(Licence licence, Desk desk, Person by) {
        registration.retire(desk.id());
        String what = licence.described() + ", from " + desk.name();
        audit.record(new AuditEvent(by.email().value(), "Licence freed for another desk", what, by.accountId()));
    }

    @Transactional
    public void remove(Desk desk, Person by) {
        registration.retire(desk.id());
        audit.record(new AuditEvent(by.email().value(), "Desk removed", desk.name(), by.accountId()));
    }
}
