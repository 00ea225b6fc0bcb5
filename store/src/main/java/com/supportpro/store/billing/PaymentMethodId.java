package com.supportpro.store.billing;

import java.util.UUID;

/** Names a payment method. */
public record PaymentMethodId(UUID value) {

    public static PaymentMethodId next() {
        return new PaymentMethodId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
