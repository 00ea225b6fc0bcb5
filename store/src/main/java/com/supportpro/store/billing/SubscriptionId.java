package com.supportpro.store.billing;

import java.util.UUID;

/** Names a subscription. */
public record SubscriptionId(UUID value) {

    public static SubscriptionId next() {
        return new SubscriptionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
