package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One act on an add-on, with the steps it takes; recorded, so that it survives the process that carries it out.
 *
 * @param awaited the operations that have to succeed first and have not ended; nobody carries it out before
 */
public record Operation(
        OperationId id,
        Action action,
        AddonId addon,
        @Nullable Version release,
        boolean eraseData,
        String requestedBy,
        State state,
        List<Step> steps,
        @Nullable Problem failure,
        @Nullable Deal agreed,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<Awaited> awaited) {

    public Operation {
        steps = List.copyOf(steps);
        awaited = List.copyOf(awaited);
    }

    /**
     * One of the operations that another one waits for.
     *
     * @param name of its add-on
     */
    public record Awaited(OperationId id, AddonId addon, String name) {}

    /** The release it is about, where it is about one. */
    public Optional<Version> version() {
        return Optional.ofNullable(release);
    }

    /** Why it failed; present as soon as it is known, also while its steps are still being undone. */
    public Optional<Problem> problem() {
        return Optional.ofNullable(failure);
    }

    /** The side of it that deals in money, where one does. */
    public Optional<Deal> deal() {
        return Optional.ofNullable(agreed);
    }

    public boolean live() {
        return state.live();
    }

    /** Whether others have to succeed before it begins. */
    public boolean waits() {
        return live() && !awaited.isEmpty();
    }

    /** How much of it is done, 0 to 100. */
    public int percent() {
        if (steps.isEmpty()) {
            return live() ? 0 : 100;
        }
        return steps.stream().mapToInt(Operation::share).sum() / steps.size();
    }

    private static int share(Step step) {
        return switch (step.state()) {
            case DONE -> 100;
            case RUNNING -> step.progress();
            default -> 0;
        };
    }

    Operation withProgress(int percent) {
        return withSteps(steps.stream()
                .map(step -> step.state() == Step.State.RUNNING ? step.withProgress(percent) : step)
                .toList());
    }

    Operation withSteps(List<Step> found) {
        return with(found, awaited);
    }

    /** The same, with none of its steps begun while there is something to wait for. */
    Operation waitingFor(List<Awaited> others) {
        return with(
                others.isEmpty() ? steps : steps.stream().map(Step::notBegun).toList(), others);
    }

    private Operation with(List<Step> found, List<Awaited> others) {
        return new Operation(
                id,
                action,
                addon,
                release,
                eraseData,
                requestedBy,
                state,
                found,
                failure,
                agreed,
                requestedAt,
                endedAt,
                others);
    }

    /** Whether it has failed and is going back step by step. */
    public boolean undoing() {
        return live() && failure != null;
    }

    /** How an operation stands. */
    public enum State {
        RUNNING,
        WAITING_FOR_PAYMENT,
        SUCCEEDED,
        /** It ended badly and could not be undone completely. */
        FAILED,
        /** It ended badly and everything is as it was before. */
        ROLLED_BACK;

        private static final Map<State, Set<State>> MOVES = new EnumMap<>(Map.of(
                RUNNING, EnumSet.of(SUCCEEDED, FAILED, ROLLED_BACK, WAITING_FOR_PAYMENT),
                WAITING_FOR_PAYMENT, EnumSet.of(RUNNING, FAILED, ROLLED_BACK),
                SUCCEEDED, EnumSet.noneOf(State.class),
                FAILED, EnumSet.noneOf(State.class),
                ROLLED_BACK, EnumSet.noneOf(State.class)));

        public boolean live() {
            return this == RUNNING || this == WAITING_FOR_PAYMENT;
        }

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
}
