package com.supportpro.store.staff;

import java.time.Instant;
import java.util.UUID;

/** An account in the list of customers. */
public record CustomerRow(
        UUID id, String name, String emails, long licences, long suspended, long desks, Instant createdAt) {}
