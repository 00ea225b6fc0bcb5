package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.LiveOperations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Operations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Looks at an operation for a moment: most stops take no longer, and then the next page can already say how it ended. */
@Component
class Glance {

    private static final Duration MOMENT = Duration.ofMillis(500);

    private final Operations operations;
    private final LiveOperations live;

    Glance(Operations operations, LiveOperations live) {
        this.operations = operations;
        this.live = live;
    }

    /** The operation as it stands at its end or after the moment. */
    Optional<Operation> at(OperationId id) {
        Semaphore changes = new Semaphore(0);
        long until = System.nanoTime() + MOMENT.toNanos();
        try (LiveOperations.Watch watch = live.watch(id, changes::release)) {
            Optional<Operation> seen = operations.find(id);
            while (seen.filter(Operation::live).isPresent()
                    && changes.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                seen = operations.find(id);
            }
            return seen;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return operations.find(id);
        }
    }
}
