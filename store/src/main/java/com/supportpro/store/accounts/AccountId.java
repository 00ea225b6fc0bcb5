package com.supportpro.store.accounts;

import java.util.UUID;

/** Names an account. */
public record AccountId(UUID value) {

    public static AccountId next() {
        return new AccountId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when it is no UUID */
    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
