package com.supportpro.store.licences;

import java.util.UUID;

/** Names a licence. */
public record LicenceId(UUID value) {

    public static LicenceId next() {
        return new LicenceId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is no UUID */
    public static LicenceId of(String text) {
        return new LicenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
