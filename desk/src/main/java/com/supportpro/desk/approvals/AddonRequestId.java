package com.supportpro.desk.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** Names one request for an add-on. */
public record AddonRequestId(UUID value) {

    public static AddonRequestId random() {
        return new AddonRequestId(UUID.randomUUID());
    }

    /** The id that this text spells, or nothing when it spells none. */
    public static Optional<AddonRequestId> parse(String text) {
        try {
            return Optional.of(new AddonRequestId(UUID.fromString(text)));
        } catch (IllegalArgumentException spellsNone) {
            return Optional.empty();
        }
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
