package com.supportpro.desk.billinglink;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Checks the link from time to time, one node of a cluster at a time, and when somebody has reason to doubt it. */
@Component
class LinkRounds {

    static final Duration EVERY = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(LinkRounds.class);

    private final CheckLink check;
    private final FirstKeys keys;
    private final LinkSigns signs;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "billing-link");
        thread.setDaemon(true);
        return thread;
    });

    LinkRounds(CheckLink check, FirstKeys keys, LinkSigns signs) {
        this.check = check;
        this.keys = keys;
        this.signs = signs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        clockwork.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        clockwork.shutdownNow();
    }

    /** Checks soon; a check that is waiting already does for all who ask. */
    void soon() {
        if (!clockwork.isShutdown() && waiting.compareAndSet(false, true)) {
            clockwork.execute(() -> {
                waiting.set(false);
                quietly(check::check);
            });
        }
    }

    /** One round: what is due now. */
    void round() {
        quietly(() -> {
            if (signs.takeCheck(EVERY)) {
                check.check();
                keys.pinWhenNone();
            }
        });
    }

    /** Trouble with the database passes, or is reported by everything else; the next round tries again. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("The link could not be checked this time: {}", e.toString());
        }
    }
}
