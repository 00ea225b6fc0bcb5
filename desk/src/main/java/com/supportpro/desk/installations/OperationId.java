package com.supportpro.desk.installations;

import java.util.Optional;
import java.util.UUID;

/** Names one operation. */
public record OperationId(UUID value) {

    public static OperationId random() {
        return new OperationId(UUID.randomUUID());
    }

    /** The id that this text spells, or nothing when it spells none. */
    public static Optional<OperationId> parse(String text) {
        try {
            return Optional.of(new OperationId(UUID.fromString(text)));
        } catch (IllegalArgumentException spellsNone) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
