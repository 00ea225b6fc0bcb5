package com.supportpro.desk.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A recorded {@link AuditEvent}.
 *
 * @param address from where, or empty
 * @param via {@code panel}, {@code api} for an API token, or {@code desk} for what the desk did by itself; empty when not known
 * @param node the machine that did it; empty when not known
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        String address,
        String via,
        String node) {}
