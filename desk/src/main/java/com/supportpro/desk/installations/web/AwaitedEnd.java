package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Waits for the end of an operation, for programs that would ask again and again, and for the page after a form. */
@Component
class AwaitedEnd {

    static final Duration LONGEST = Duration.ofSeconds(20);

    /** Most stops take no longer, and then the next page can already say how it ended. */
    static final Duration MOMENT = Duration.ofMillis(500);

    /** Each waits on a thread of the web server; more than these are answered at once. */
    static final int MOST = 32;

    /** What another node has recorded is only found by looking. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Semaphore seats = new Semaphore(MOST);
    private final Operations operations;
    private final LiveOperations live;
    private volatile boolean leaving;

    AwaitedEnd(Operations operations, LiveOperations live) {
        this.operations = operations;
        this.live = live;
    }

    /** The operation as soon as it runs no more, or as it stands when the patience has ended. */
    Optional<Operation> find(OperationId id, Duration patience) {
        if (patience.isZero() || !seats.tryAcquire()) {
            return operations.find(id);
        }
        try {
            return await(id, System.nanoTime() + patience.toNanos());
        } finally {
            seats.release();
        }
    }

    /** Nobody may hold up the stop of the desk. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        leaving = true;
    }

    private Optional<Operation> await(OperationId id, long until) {
        var over = new Semaphore(0);
        try (var watch = live.watch(id, running -> over.release(running ? 0 : 1))) {
            Optional<Operation> now = operations.find(id);
            while (runs(now) && !leaving && slept(over, until)) {
                now = operations.find(id);
            }
            return now;
        }
    }

    private static boolean runs(Optional<Operation> operation) {
        return operation
                .filter(found -> found.state() == Operation.State.RUNNING)
                .isPresent();
    }

    /** Whether there is reason to look again. */
    private static boolean slept(Semaphore over, long until) {
        long left = until - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            var unused = over.tryAcquire(Math.min(left, LOOK.toNanos()), TimeUnit.NANOSECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
