package com.supportpro.store.billing;

import java.util.UUID;

/** Names an invoice. */
public record InvoiceId(UUID value) {

    public static InvoiceId next() {
        return new InvoiceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
