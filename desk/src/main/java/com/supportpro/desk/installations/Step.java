package com.supportpro.desk.installations;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One recorded step of an operation.
 *
 * @param name its stable name: {@code download}, {@code verify} …
 * @param message a fact found on the way (a size, a key), without words; empty when there is none
 * @param progress percent done, 0 to 100
 */
public record Step(
        String name,
        State state,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String message,
        int progress) {

    /** How far a step has come. */
    public enum State {
        PENDING,
        RUNNING,
        DONE,
        FAILED,
        UNDONE;

        private static final Map<State, Set<State>> MOVES = new EnumMap<>(Map.of(
                PENDING, EnumSet.of(RUNNING),
                RUNNING, EnumSet.of(DONE, FAILED),
                DONE, EnumSet.of(UNDONE),
                FAILED, EnumSet.noneOf(State.class),
                UNDONE, EnumSet.noneOf(State.class)));

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

    /** How long it took, or has been taking until now. */
    public Duration took(Instant now) {
        if (startedAt == null) {
            return Duration.ZERO;
        }
        var until = endedAt == null ? now : endedAt;
        return until.isBefore(startedAt) ? Duration.ZERO : Duration.between(startedAt, until);
    }

    /** As it is on record from the beginning, although nobody has taken it yet. */
    Step notBegun() {
        return state == State.RUNNING ? new Step(name, State.PENDING, null, null, message, 0) : this;
    }

    Step withProgress(int percent) {
        return new Step(name, state, startedAt, endedAt, message, percent);
    }
}
