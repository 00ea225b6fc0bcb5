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

    private Pauses() {}

    /** The pause after so many attempts; empty when it is time to give up. */
    static Optional<Duration> after(int attempts) {
        return attempts > AFTER.size() ? Optional.empty() : Optional.of(AFTER.get(attempts - 1));
    }
}
