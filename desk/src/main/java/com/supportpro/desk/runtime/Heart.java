package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.calls.HostThreads;
import com.supportpro.desk.tickets.TicketEventsWritten;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Beats twice a second, and at once when events were written; looks for events of other nodes every two seconds. */
@Component
class Heart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heart.class);
    private static final int MILLIS = 500;
    private static final int BEATS_BETWEEN_LOOKS = 4;

    private final Beat beat;
    private final Deliveries deliveries;
    private final HostThreads threads;
    private final boolean wanted;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;

    Heart(
            Beat beat,
            Deliveries deliveries,
            HostThreads threads,
            @Value("${supportpro.desk.runtime.background:true}") boolean wanted) {
        this.beat = beat;
        this.deliveries = deliveries;
        this.threads = threads;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        running = true;
        threads.workers().execute(this::live);
    }

    @Override
    public void stop() {
        running = false;
        wake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    /** Only wakes: this may come on a thread of an add-on that opened a ticket. */
    @EventListener
    void written(TicketEventsWritten event) {
        wake.release();
    }

    private void live() {
        int beats = 0;
        try {
            while (running) {
                boolean woken = wake.tryAcquire(MILLIS, TimeUnit.MILLISECONDS);
                wake.drainPermits();
                beatOnce(woken || ++beats % BEATS_BETWEEN_LOOKS == 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatOnce(boolean look) {
        try {
            beat.run(threads.workers());
            if (look) {
                deliveries.begin(threads.workers());
            }
        } catch (RuntimeException e) {
            LOG.warn("The add-ons could not be looked after; the next beat tries again", e);
        }
    }
}
