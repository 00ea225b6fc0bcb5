package com.supportpro.store.publishing;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets few packages be inspected at once: each may take hundreds of megabytes of memory while it is open. */
@Component
class InspectionPlaces {

    private static final int PLACES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore free = new Semaphore(PLACES, true);

    /** Waits for a place; give it back by closing. */
    Place take() {
        try {
            if (free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return free::release;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StoreBusyException();
    }

    /** A place that is taken. */
    interface Place extends AutoCloseable {

        @Override
        void close();
    }
}
