package com.supportpro.desk.installations.work;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the leases of what is being carried out, and takes over what nobody carries out any more. */
@Component
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int SECONDS = 2;
    private static final int MOST_AT_ONCE = 8;
    private static final int RENEW_EVERY = 2;

    private final Leases leases;
    private final Crew crew;
    private @Nullable ScheduledExecutorService clockwork;
    private int number;

    Rounds(Leases leases, Crew crew) {
        this.leases = leases;
        this.crew = crew;
    }

    /** Each begin has a thread of its own, so that rounds can begin again after they have ended. */
    synchronized void begin() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(Rounds::thread);
        begun.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
        clockwork = begun;
    }

    synchronized void end() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "add-on-rounds");
        thread.setDaemon(true);
        return thread;
    }

    /** One round. Trouble with the database passes or is reported by everything else; the next round tries again. */
    void round() {
        try {
            if (number++ % RENEW_EVERY == 0) {
                leases.renew(crew.held());
            }
            leases.takeExpired(MOST_AT_ONCE).forEach(crew::take);
        } catch (RuntimeException e) {
            LOG.warn("Leases could not be kept this time: {}", e.toString());
        }
    }
}
