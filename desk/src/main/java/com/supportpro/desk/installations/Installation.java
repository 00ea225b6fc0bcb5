package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An add-on that is on this desk.
 *
 * @param reason why it failed, as a line of {@link com.supportpro.desk.texts.Said}; empty unless it did
 * @param shouldBeActive what the operators want, whatever the present state is
 */
public record Installation(
        AddonId id,
        Kind kind,
        Version version,
        State state,
        String reason,
        boolean shouldBeActive,
        Instant installedAt,
        Manifest manifest) {

    /** The observed state. */
    public enum State {
        INACTIVE,
        ACTIVE,
        FAILED;

        private static final Map<State, Set<State>> MOVES = new EnumMap<>(Map.of(
                INACTIVE, EnumSet.of(ACTIVE, FAILED),
                ACTIVE, EnumSet.of(INACTIVE, FAILED),
                FAILED, EnumSet.of(ACTIVE, INACTIVE)));

        public boolean mayBecome(State next) {
            return MOVES.getOrDefault(this, Set.of()).contains(next);
        }

        /** This move's end, when it is allowed. */
        public State to(State next) {
            if (!mayBecome(next)) {
                throw new IllegalMoveException(this, next);
            }
            return next;
        }
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    /** Whether its publisher made it for a desk of this version; after a desk upgrade what was not keeps running. */
    public boolean madeFor(Version desk) {
        return manifest.desk().includes(desk);
    }
}
