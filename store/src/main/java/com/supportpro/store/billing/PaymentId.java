package com.supportpro.store.billing;

import java.util.UUID;

/** Names a payment. */
public record PaymentId(UUID value) {

    public static PaymentId next() {
        return new PaymentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
