package com.supportpro.desk.audit;

import java.util.Map;

/**
 * Something that was done.
 *
 * @param actor who: an operator's e-mail address, the name of an API token, or "desk"
 * @param action such as {@code addon.installed}
 * @param subject what it was done to, such as {@code supportpro/notifier}
 * @param details what was before and after; never secrets
 * @param address from where, or empty
 * @param via which way it was asked for; empty when that is to be seen from the present request
 */
public record AuditEvent(
        String actor, String action, String subject, Map<String, String> details, String address, String via) {

    public AuditEvent(String actor, String action, String subject, Map<String, String> details, String address) {
        this(actor, action, subject, details, address, "");
    }

    public AuditEvent {
        details = Map.copyOf(details);
    }
}
