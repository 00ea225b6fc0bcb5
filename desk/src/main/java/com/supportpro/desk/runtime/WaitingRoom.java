package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where callers of an add-on wait while another release takes its place. */
final class WaitingRoom {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);
    private static final int MOST_WAITING = 100;

    /** No add-on is held longer: what holds it would have ended by then, had it not come to grief. */
    private static final Duration LONGEST_HOLD = Duration.ofMinutes(5);

    private final Duration longestWait;
    private final Map<AddonId, Held> held = new ConcurrentHashMap<>();
    private final Semaphore seats = new Semaphore(MOST_WAITING);

    WaitingRoom(Duration longestWait) {
        this.longestWait = longestWait;
    }

    private record Held(CountDownLatch end, long until) {

        boolean over() {
            return System.nanoTime() - until > 0;
        }
    }

    void hold(AddonId addon) {
        held.putIfAbsent(addon, new Held(new CountDownLatch(1), System.nanoTime() + LONGEST_HOLD.toNanos()));
    }

    /** Lets everybody in. */
    void open(AddonId addon) {
        Held ended = held.remove(addon);
        if (ended != null) {
            ended.end().countDown();
        }
    }

    boolean holds(AddonId addon) {
        Held one = held.get(addon);
        return one != null && !one.over();
    }

    /** Returns once the add-on is not held, but not later than after the longest wait, or at once when too many wait. */
    void wait(AddonId addon) {
        Held one = held.get(addon);
        if (one == null || one.over() || !seats.tryAcquire()) {
            return;
        }
        try {
            boolean opened = one.end().await(longestWait.toMillis(), TimeUnit.MILLISECONDS);
            LOG.debug("{} waited for: {}", addon, opened);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            seats.release();
        }
    }
}
