package com.supportpro.desk.installations.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells viewers twice a second, and lets them go before the web server waits for its last answers. */
@Component
class ViewersRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewersRounds.class);
    private static final int MILLISECONDS = 500;

    private final Viewers viewers;
    private volatile @Nullable ScheduledExecutorService thread;

    ViewersRounds(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread created = new Thread(task, "operation-viewers");
            created.setDaemon(true);
            return created;
        });
        var unused = started.scheduleWithFixedDelay(this::round, MILLISECONDS, MILLISECONDS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService started = thread;
        thread = null;
        if (started != null) {
            started.shutdownNow();
        }
        viewers.dismissAll();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** One failure (the database is away) must not end the rounds. */
    private void round() {
        try {
            viewers.tell();
        } catch (RuntimeException e) {
            LOG.warn("Those who watch operations could not be told", e);
        }
    }
}
