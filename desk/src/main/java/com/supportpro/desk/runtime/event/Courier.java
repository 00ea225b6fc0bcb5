package com.supportpro.desk.runtime.event;

import com.supportpro.protocol.AddonId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells one add-on what happened. Each event is told until the add-on takes it or all attempts have failed; meanwhile the
 * later ones of its ticket wait behind it, and those of other tickets go on.
 */
public final class Courier {

    private final AddonId addon;
    private final Listener listener;
    private final Outbox outbox;
    private final Progress progress;
    private final Clock clock;

    Courier(AddonId addon, Listener listener, Outbox outbox, Progress progress, Clock clock) {
        this.addon = addon;
        this.listener = listener;
        this.outbox = outbox;
        this.progress = progress;
        this.clock = clock;
    }

    /** Tells everything that can be told now; one at a time. */
    public synchronized void tellAll() {
        boolean more = true;
        while (more && listener.listens()) {
            more = tellDue() | tellNext();
        }
    }

    private boolean tellDue() {
        List<Retry> due = outbox.due(addon, clock.instant());
        due.stream().filter(one -> listener.listens()).forEach(one -> tell(one.entry(), one.attempts()));
        return !due.isEmpty();
    }

    private boolean tellNext() {
        List<OutboxEntry> next = outbox.next(addon);
        for (OutboxEntry entry : next) {
            if (!listener.listens()) {
                // Going on would move the cursor past what it was not told.
                return false;
            }
            if (!progress.queue(addon, entry.position(), entry.ticket(), clock.instant())) {
                tell(entry, 0);
            }
        }
        return !next.isEmpty();
    }

    private void tell(OutboxEntry entry, int attemptsBefore) {
        Optional<Listener.NotTaken> failure = listener.tell(entry.event());
        if (failure.isEmpty()) {
            progress.told(addon, entry.position());
        } else if (listener.listens()) {
            failed(entry, attemptsBefore + 1, failure.get());
        }
    }

    private void failed(OutboxEntry entry, int attempts, Listener.NotTaken why) {
        Optional<Duration> pause = Pauses.after(attempts, why.later());
        if (pause.isPresent()) {
            progress.again(
                    addon,
                    entry.position(),
                    entry.ticket(),
                    attempts,
                    clock.instant().plus(pause.get()));
        } else {
            progress.park(addon, entry.position(), attempts, why.reason(), clock.instant());
            listener.givenUp(entry.event(), why.reason());
        }
    }
}
