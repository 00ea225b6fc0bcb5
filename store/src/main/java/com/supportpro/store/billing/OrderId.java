package com.supportpro.store.billing;

import java.util.UUID;

/** Names an order. */
public record OrderId(UUID value) {

    public static OrderId next() {
        return new OrderId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
