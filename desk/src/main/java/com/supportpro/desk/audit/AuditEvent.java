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
 */
public record AuditEvent(String actor, String action, String subject, Map<String, String> details, String address) {

    public AuditEvent {
        details = Map.copyOf(details);
    }
}
