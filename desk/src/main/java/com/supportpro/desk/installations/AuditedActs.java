package com.supportpro.desk.installations;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes acts on add-ons to the audit of the desk. */
@Component
class AuditedActs implements InstallationAudit {

    private final Audit audit;

    AuditedActs(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void record(Actor by, String event, AddonId addon, Map<String, String> details) {
        audit.record(new AuditEvent(by.name(), event, addon.toString(), details, by.address(), by.via()));
    }
}
