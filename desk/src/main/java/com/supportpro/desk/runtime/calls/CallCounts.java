package com.supportpro.desk.runtime.calls;

import com.supportpro.desk.texts.Said;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How the calls of one add-on went. Twenty failures within five minutes and no success between them are too many. */
public final class CallCounts {

    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofMinutes(5);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private long errors;
    private String tooMany = "";

    public CallCounts(Clock clock) {
        this.clock = clock;
    }

    synchronized void succeeded() {
        failures.clear();
    }

    /** Counts an error; one that a stranger can cause at will does not speak against the add-on. */
    synchronized void failed(String reason, boolean againstAddon) {
        errors++;
        if (againstAddon) {
            speakAgainst(reason);
        }
    }

    /** All errors since the start. */
    public synchronized long errors() {
        return errors;
    }

    /** Why the add-on must not go on, as a line of {@link Said}; empty as long as it may. */
    public synchronized Optional<String> verdict() {
        return tooMany.isEmpty() ? Optional.empty() : Optional.of(tooMany);
    }

    private void speakAgainst(String reason) {
        Instant now = clock.instant();
        failures.addLast(now);
        if (failures.size() > MOST) {
            failures.removeFirst();
        }
        if (failures.size() == MOST && !failures.getFirst().isBefore(now.minus(WITHIN))) {
            tooMany = Said.line("runtime.said.tooMany", "count", MOST, "last", reason);
        }
    }
}
