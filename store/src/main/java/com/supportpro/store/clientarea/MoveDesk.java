package com.supportpro.store.clientarea;

import com.supportpro.store.accounts.Person;
import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import com.supportpro.store.licences.Desk;
import com.supportpro.store.licences.DeskLine;
import com.supportpro.store.licences.DeskLines;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a desk that its owner moved or restored from a copy that nobody should take for it. */
@Component
class MoveDesk {

    private final DeskLines lines;
    private final Audit audit;

    MoveDesk(DeskLines lines, Audit audit) {
        this.lines = lines;
        this.audit = audit;
    }

    /** The installations that called under the desk's name and were turned away; the last one first. */
    List<DeskLine> waiting(Desk desk) {
        return lines.waiting(desk.id());
    }

    /** Lets one of them take the desk's place; the installation that had it waits from now on. False when it is not there. */
    @Transactional
    public boolean moved(Desk desk, UUID line, Person by) {
        boolean moved = lines.takesOver(desk.id(), line);
        if (moved) {
            audit.record(new AuditEvent(by.email().value(), "Desk moved", desk.name(), by.accountId()));
        }
        return moved;
    }
}
