package com.supportpro.store.publishing;

import com.supportpro.store.audit.Audit;
import com.supportpro.store.audit.AuditEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets the vendor's staff read what publishers did. */
@Component
class RememberChanges {

    private final Audit audit;

    RememberChanges(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(ListingChanged change) {
        String subject = (change.addon() + " " + change.detail()).strip();
        audit.record(new AuditEvent("publisher " + change.addon().publisher(), change.action(), subject, null));
    }
}
