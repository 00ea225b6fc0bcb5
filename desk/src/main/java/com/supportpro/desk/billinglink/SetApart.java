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
    private final Audit audit;
    private final ApplicationEventPublisher listeners;

    SetApart(Links links, Registrations registrations, Audit audit, ApplicationEventPublisher listeners) {
        this.links = links;
        this.registrations = registrations;
        this.audit = audit;
        this.listeners = listeners;
    }

    @Transactional
    public void begin(Visitor by) {
        links.lock();
        String before = registrations.deskId().orElse("");
        links.end("");
        registrations.forget();
        audit.record(new AuditEvent(by.name(), "desk.set-apart", before, Map.of(), by.address()));
        listeners.publishEvent(new DeskSetApart());
    }
}
