package com.supportpro.store.billing.model;

import java.util.Set;

/** Where money on its way back stands. */
public enum RefundState implements Move<RefundState> {
    PENDING,
    SENT,
    SUCCEEDED,
    FAILED,
    UNKNOWN;

    @Override
    public Set<RefundState> next() {
        return switch (this) {
            case PENDING -> Set.of(SENT);
            case SENT, UNKNOWN -> Set.of(SUCCEEDED, FAILED, UNKNOWN);
            // A person tries again, perhaps by another way.
            case FAILED -> Set.of(PENDING);
            // A bank returned it.
            case SUCCEEDED -> Set.of(FAILED);
        };
    }
}
