package com.supportpro.protocol.billing;

import java.util.Set;

/** Whether a commercial add-on may run on the desks of a licence. */
public enum EntitlementState {
    PENDING,
    ACTIVE,
    SUSPENDED,
    REVOKED;

    /** The states that may follow; a revoked one is granted anew by another purchase. */
    public Set<EntitlementState> next() {
        return switch (this) {
            case PENDING -> Set.of(ACTIVE, REVOKED);
            case ACTIVE -> Set.of(SUSPENDED, REVOKED);
            case SUSPENDED -> Set.of(ACTIVE, REVOKED);
            case REVOKED -> Set.of(PENDING, ACTIVE);
        };
    }
}
