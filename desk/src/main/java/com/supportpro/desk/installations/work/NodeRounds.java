package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.SafeMode;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Gives this node's signs of life, and follows what the desk should be, every second. */
@Component
class NodeRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeRounds.class);
    private static final int BEAT_EVERY = 5;

    private final NodeEntry entry;
    private final NodeStates states;
    private final Follow follow;
    private final SafeMode safeMode;
    private final Duration every;
    private @Nullable ScheduledExecutorService clockwork;
    private int number;

    NodeRounds(
            NodeEntry entry,
            NodeStates states,
            Follow follow,
            SafeMode safeMode,
            @Value("${supportpro.desk.nodes.every:PT1S}") Duration every) {
        this.entry = entry;
        this.states = states;
        this.follow = follow;
        this.safeMode = safeMode;
        this.every = every;
    }

    @Override
    public synchronized void start() {
        states.begin();
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(NodeRounds::thread);
        begun.scheduleWithFixedDelay(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        clockwork = begun;
    }

    /** What the others see no more they do not wait for. */
    @Override
    public synchronized void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
            entry.leave();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return clockwork != null;
    }

    /** Like the worker: before the web server opens its port, and after it has closed it. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** One round. Trouble with the database passes or is reported by everything else; the next round tries again. */
    void round() {
        try {
            if (number++ % BEAT_EVERY == 0 && !entry.beat()) {
                states.begin();
            }
            if (!safeMode.on()) {
                follow.round();
            }
        } catch (RuntimeException e) {
            LOG.warn("This node could not look at what the desk should be: {}", e.toString());
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "desk-node");
        thread.setDaemon(true);
        return thread;
    }
}
