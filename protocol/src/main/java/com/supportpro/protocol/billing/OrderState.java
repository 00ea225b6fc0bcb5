package com.supportpro.protocol.billing;

import java.util.Set;

/** Where a purchase stands; the table of moves is billing's contract. */
public enum OrderState {
    NEW,
    PENDING_PAYMENT,
    PROCESSING,
    DUE,
    ACTIVE,
    COMPLETED,
    CANCELLED,
    REVERSED,
    EXPIRED;

    /** The states that one may follow this one. */
    public Set<OrderState> next() {
        return switch (this) {
            case NEW -> Set.of(PENDING_PAYMENT);
            case PENDING_PAYMENT -> Set.of(ACTIVE, DUE, PROCESSING);
            case PROCESSING -> Set.of(ACTIVE, DUE);
            case DUE -> Set.of(ACTIVE, EXPIRED, CANCELLED);
            case ACTIVE -> Set.of(CANCELLED, COMPLETED, REVERSED);
            case COMPLETED, CANCELLED, REVERSED, EXPIRED -> Set.of();
        };
    }

    /** Whether the licence cannot begin another order of the same add-on. */
    public boolean holdsThePlace() {
        return !next().isEmpty();
    }
}
