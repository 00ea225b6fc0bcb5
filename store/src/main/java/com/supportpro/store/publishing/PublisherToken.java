package com.supportpro.store.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a publisher's token; the token itself is not. */
public record PublisherToken(
        UUID id,
        PublisherId publisher,
        String label,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
