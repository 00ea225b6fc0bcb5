package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for an add-on that costs something.
 *
 * @param asked what it cost when it was asked for
 * @param by who asks, as the audit names them
 * @param requester the same as people are called
 * @param answer why it was declined; empty otherwise
 * @param operation the purchase that its approval began
 */
public record AddonRequest(
        AddonRequestId id,
        AddonId addon,
        Cycle cycle,
        String reason,
        Money asked,
        String by,
        String requester,
        Instant at,
        State state,
        String decidedBy,
        @Nullable Instant decidedAt,
        String answer,
        @Nullable OperationId operation) {

    /** What has become of it; only an open one changes. */
    public enum State {
        OPEN,
        APPROVED,
        DECLINED,
        WITHDRAWN,
        /** The add-on was bought otherwise. */
        EXPIRED
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** The purchase that its approval began. */
    public Optional<OperationId> purchase() {
        return Optional.ofNullable(operation);
    }

    /** Whether this is more than what was asked for. */
    public boolean isExceededBy(Money total) {
        return Consent.above(total, asked);
    }

    public boolean of(String name) {
        return by.equals(name);
    }
}
