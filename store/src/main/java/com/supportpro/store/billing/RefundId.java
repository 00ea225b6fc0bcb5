package com.supportpro.store.billing;

import java.util.UUID;

/** Names a refund. */
public record RefundId(UUID value) {

    public static RefundId next() {
        return new RefundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
