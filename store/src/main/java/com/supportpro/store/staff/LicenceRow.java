package com.supportpro.store.staff;

import java.time.Instant;
import java.util.UUID;

/** A licence in the list of all, its key masked. */
public record LicenceRow(
        UUID id,
        String key,
        String label,
        String state,
        UUID accountId,
        String accountName,
        long desks,
        Instant issuedAt) {}
