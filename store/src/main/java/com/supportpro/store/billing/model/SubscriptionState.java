package com.supportpro.store.billing.model;

import java.util.Set;

/** Where a subscription stands. */
public enum SubscriptionState implements Move<SubscriptionState> {
    ACTIVE,
    PAST_DUE,
    SUSPENDED,
    TERMINATED,
    CANCELLED;

    @Override
    public Set<SubscriptionState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(PAST_DUE, CANCELLED);
            case PAST_DUE -> Set.of(ACTIVE, SUSPENDED, CANCELLED);
            case SUSPENDED -> Set.of(ACTIVE, TERMINATED, CANCELLED);
            case TERMINATED, CANCELLED -> Set.of();
        };
    }

    public boolean live() {
        return !next().isEmpty();
    }
}
