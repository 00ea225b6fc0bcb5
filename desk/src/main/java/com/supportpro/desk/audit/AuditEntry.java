package com.supportpro.desk.audit;

import java.time.Instant;
import java.util.Map;

/** A recorded {@link AuditEvent}. */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, String> details,
        String address) {}
