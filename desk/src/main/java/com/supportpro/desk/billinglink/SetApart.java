package com.supportpro.desk.billinglink;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a copy of a desk a desk of its own: it forgets what it has of the other one's registration and link, and tells the
 * store nothing, so that the other one goes on undisturbed.
 */
@Service
public class SetApart {

    private final Links links;
    private final Registrations registrations;
    private final KnownCopy copy;
    private final Audit audit;
    private final ApplicationEventPublisher listeners;

    SetApart(
            Links links,
            Registrations registrations,
            KnownCopy copy,
            Audit audit,
            ApplicationEventPublisher listeners) {
        this.links = links;
        this.registrations = registrations;
        this.copy = copy;
        this.audit = audit;
        this.listeners = listeners;
    }

    /** False, and nothing is forgotten, when the store has not said that this desk is a copy. */
    @Transactional
    public boolean begin(String by, String address) {
        links.lock();
        if (!copy.itIs()) {
            return false;
        }
        String before = registrations.deskId().orElse("");
        links.end("");
        registrations.forget();
        audit.record(new AuditEvent(by, "desk.set-apart", before, Map.of(), address));
        listeners.publishEvent(new DeskSetApart());
        return true;
    }
}
