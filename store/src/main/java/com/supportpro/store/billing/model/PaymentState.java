package com.supportpro.store.billing.model;

import java.util.Set;

/** Where an attempt to charge stands. */
public enum PaymentState implements Move<PaymentState> {
    PENDING,
    SENT,
    SUCCEEDED,
    FAILED,
    ACTION_REQUIRED,
    UNKNOWN;

    @Override
    public Set<PaymentState> next() {
        return switch (this) {
            case PENDING -> Set.of(SENT, FAILED);
            case SENT, UNKNOWN -> Set.of(SUCCEEDED, FAILED, ACTION_REQUIRED, UNKNOWN);
            case ACTION_REQUIRED -> Set.of(SUCCEEDED, FAILED, UNKNOWN);
            // Gateways do report a success after a failure: it is applied or refunded, never dropped.
            case FAILED -> Set.of(SUCCEEDED);
            case SUCCEEDED -> Set.of();
        };
    }

    /** Whether it may still take the money. */
    public boolean running() {
        return this == PENDING || this == SENT || this == UNKNOWN || this == ACTION_REQUIRED;
    }
}
