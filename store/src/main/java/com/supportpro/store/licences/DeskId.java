package com.supportpro.store.licences;

import java.util.UUID;

/** Names a desk. */
public record DeskId(UUID value) {

    public static DeskId next() {
        return new DeskId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is no UUID */
    public static DeskId of(String text) {
        return new DeskId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
