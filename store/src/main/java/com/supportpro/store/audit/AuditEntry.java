package com.supportpro.store.audit;

import java.time.Instant;

/** A remembered {@link AuditEvent}. */
public record AuditEntry(Instant at, String actor, String action, String subject) {}
