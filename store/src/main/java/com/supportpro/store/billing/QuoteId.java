package com.supportpro.store.billing;

import java.util.UUID;

/** Names a quote. */
public record QuoteId(UUID value) {

    public static QuoteId next() {
        return new QuoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
