package com.supportpro.store.billing;

import java.util.UUID;

/** Names a credit note. */
public record CreditNoteId(UUID value) {

    public static CreditNoteId next() {
        return new CreditNoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
