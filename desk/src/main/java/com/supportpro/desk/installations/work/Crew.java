package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The threads that do the work: several add-ons at once, each in its own time. */
@Component
class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);
    private static final int THREADS = 4;
    private static final int SECONDS_TO_LEAVE = 10;

    private final Carrier carrier;
    private final Set<OperationId> held = ConcurrentHashMap.newKeySet();
    private final Supplier<ExecutorService> pool;
    private final Supplier<ExecutorService> unbounded;
    private volatile ExecutorService threads;
    private volatile ExecutorService errands;
    private volatile ExecutorService stops;

    @Autowired
    Crew(Carrier carrier) {
        this(
                carrier,
                () -> Executors.newFixedThreadPool(THREADS, new CrewThreads()),
                () -> Executors.newCachedThreadPool(new CrewThreads()));
    }

    Crew(Carrier carrier, Supplier<ExecutorService> pool, Supplier<ExecutorService> unbounded) {
        this.carrier = carrier;
        this.pool = pool;
        this.unbounded = unbounded;
        this.threads = pool.get();
        this.errands = pool.get();
        this.stops = unbounded.get();
    }

    /** Gets ready, also again after having left. */
    void gather() {
        if (threads.isShutdown()) {
            held.clear();
            threads = pool.get();
            errands = pool.get();
            stops = unbounded.get();
        }
    }

    /** Carries out an operation that this process has leased; once, however often it is told. */
    void take(OperationId operation) {
        if (held.add(operation)) {
            threads.execute(() -> carry(operation));
        }
    }

    /** Does something else that takes time, also while all operations wait for other nodes, which may wait for just that. */
    void run(Runnable task) {
        errands.execute(task);
    }

    /** Does at once what another node may wait for: it is never behind downloads and starts. */
    void stop(Runnable task) {
        stops.execute(task);
    }

    /** The operations whose leases have to be kept. */
    Set<OperationId> held() {
        return Set.copyOf(held);
    }

    /** Stops between two steps where possible; what is not ended stays as recorded. */
    void leave() {
        threads.shutdownNow();
        errands.shutdownNow();
        stops.shutdownNow();
        try {
            if (!threads.awaitTermination(SECONDS_TO_LEAVE, TimeUnit.SECONDS)) {
                LOG.warn("Operations {} are still busy at the stop and will be resumed", held);
            }
            if (!errands.awaitTermination(SECONDS_TO_LEAVE, TimeUnit.SECONDS)
                    || !stops.awaitTermination(SECONDS_TO_LEAVE, TimeUnit.SECONDS)) {
                LOG.warn("Add-ons are still being started or stopped at the stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(OperationId operation) {
        try {
            carrier.carry(operation);
        } catch (RuntimeException e) {
            LOG.warn("Operation {} was interrupted and will be resumed", operation, e);
        } finally {
            held.remove(operation);
        }
    }
}
