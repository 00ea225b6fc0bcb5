package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.entitlements.DeskInstances;
import com.supportpro.store.licences.Desk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a desk that its owner moved to another server from a copy that nobody should run. */
@Component
class MoveDesk {

    private final DeskInstances instances;
    private final Audit audit;

    MoveDesk(DeskInstances instances, Audit audit) {
        this.instances = instances;
        this.audit = audit;
    }

    /** Whether a second installation called under the desk's name, and was turned away. */
    boolean cloned(Desk desk) {
        return instances.cloned(desk.id());
    }

    /** Lets the next installation that calls take the desk's place. */
    @Transactional
    public void moved(Desk desk, Person by) {
        instances.moved(desk.id());
        audit.record(new AuditEvent(by.email().value(), "Desk moved", desk.name(), by.accountId()));
    }
}
