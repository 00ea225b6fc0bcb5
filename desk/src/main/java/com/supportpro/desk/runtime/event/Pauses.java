package com.supportpro.desk.runtime.event;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before an event is told again. */
final class Pauses {

    private static final List<Duration> AFTER = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10));
    private static final List<Duration> AND_LATER = List.of(
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(16));

    private Pauses() {}

    /**
     * The pause after so many attempts; empty when it is time to give up.
     *
     * @param later whether the last attempt failed because something else is away, which may take a day
     */
    static Optional<Duration> after(int attempts, boolean later) {
        if (attempts <= AFTER.size()) {
            return Optional.of(AFTER.get(attempts - 1));
        }
        int more = attempts - AFTER.size();
        return later && more <= AND_LATER.size() ? Optional.of(AND_LATER.get(more - 1)) : Optional.empty();
    }
}
