package com.supportpro.desk.runtime.calls;

import java.util.Optional;

/** What came of a call into an add-on. */
public sealed interface CallResult<T> {

    /** It answered. */
    record Done<T>(T value) implements CallResult<T> {}

    /** It did not; the reason is a line for operators. */
    record Failed<T>(Cause cause, String reason) implements CallResult<T> {}

    /** Why a call failed. */
    enum Cause {
        THREW,
        /** What it works with is away. */
        LATER,
        TOOK_TOO_LONG,
        /** All its threads were at work already. */
        BUSY
    }

    /** Whether it asked to be called again later. */
    default boolean later() {
        return this instanceof Failed<T> failed && failed.cause() == Cause.LATER;
    }

    /** What it answered, if it did. */
    default Optional<T> answer() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    /** Why it failed; empty when it did not. */
    default Optional<String> failure() {
        return this instanceof Failed<T> failed ? Optional.of(failed.reason()) : Optional.empty();
    }
}
