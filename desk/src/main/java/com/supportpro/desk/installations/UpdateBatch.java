package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Updates that were begun together.
 *
 * @param automatic whether a rule began them
 */
public record UpdateBatch(UUID id, String requestedBy, boolean automatic, Instant requestedAt, List<Entry> entries) {

    public UpdateBatch {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param operation that carries it out; null when it was refused
     * @param refused why it was
     */
    public record Entry(
            AddonId addon,
            String name,
            String version,
            @Nullable OperationId operation,
            @Nullable Problem refused) {

        public Optional<OperationId> begun() {
            return Optional.ofNullable(operation);
        }

        public Optional<Problem> problem() {
            return Optional.ofNullable(refused);
        }
    }
}
