package com.supportpro.desk.entitlements;

import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the licence may run an add-on.
 *
 * @param reason why it was suspended or revoked, in the store's words; else empty
 * @param from since when; null when the store has said nothing of it
 */
public record Entitled(State state, String reason, @Nullable Instant from) {

    public static final Entitled NONE = new Entitled(State.NONE, "", null);

    /** As the store signs it; NONE when it has said nothing. */
    public enum State {
        NONE,
        PENDING,
        ACTIVE,
        SUSPENDED,
        REVOKED
    }

    static Entitled of(Entitlement signed) {
        return new Entitled(State.valueOf(signed.state().name()), signed.reason(), signed.since());
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether the store has signed that it must not run any more. */
    public boolean ended() {
        return state == State.SUSPENDED || state == State.REVOKED;
    }

    public Optional<Instant> since() {
        return Optional.ofNullable(from);
    }
}
