package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.Licence;
import com.supportpro.store.licences.RegisterDesk;
import com.supportpro.store.notices.Facts;
import com.supportpro.store.notices.NoticeKind;
import com.supportpro.store.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Retires a desk at its owner's wish, and remembers who did it. */
@Component
class RemoveDesk {

    private final RegisterDesk registration;
    private final Audit audit;
    private final Notices notices;

    RemoveDesk(RegisterDesk registration, Audit audit, Notices notices) {
        this.registration = registration;
        this.audit = audit;
        this.notices = notices;
    }

    /** Retires it, so that another desk can take its place under the licence. */
    @Transactional
    public void free(Licence licence, Desk desk, Person by) {
        retire(desk, by);
        String what = licence.described() + ", from " + desk.name();
        audit.record(new AuditEvent(by.email().value(), "Licence freed for another desk", what, by.accountId()));
    }

    @Transactional
    public void remove(Desk desk, Person by) {
        retire(desk, by);
        audit.record(new AuditEvent(by.email().value(), "Desk removed", desk.name(), by.accountId()));
    }

    /** The others who sign in for the account may not know of it. */
    private void retire(Desk desk, Person by) {
        registration.retire(desk.id());
        Facts facts = new Facts().desk(desk.name()).by(by.email().value()).link("/desks");
        notices.tell(NoticeKind.DESK_RETIRED, desk.id().toString(), by.account().orElseThrow(), facts.map());
    }
}
