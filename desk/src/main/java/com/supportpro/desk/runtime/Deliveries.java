package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.event.AddonLeases;
import com.supportpro.desk.runtime.event.Courier;
import com.supportpro.desk.runtime.event.Couriers;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a courier to each running add-on that wants to be told of events; a slow one keeps no other waiting. */
@Component
class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final RunningAddons running;
    private final Couriers couriers;
    private final AddonLeases leases;
    private final NoteBook notes;
    private final Map<AddonId, Delivery> deliveries = new ConcurrentHashMap<>();

    Deliveries(RunningAddons running, Couriers couriers, AddonLeases leases, NoteBook notes) {
        this.running = running;
        this.couriers = couriers;
        this.leases = leases;
        this.notes = notes;
    }

    /** Lets the workers tell what can be told; those that are still at it go on. */
    void begin(Executor workers) {
        forgetStopped();
        for (LiveCode live : running.codes()) {
            if (live.wantsEvents()) {
                delivery(live).begin(workers);
            }
        }
    }

    private Delivery delivery(LiveCode live) {
        return deliveries.compute(
                live.release().id(),
                (addon, present) -> present != null && present.live == live ? present : new Delivery(live));
    }

    private void forgetStopped() {
        deliveries.values().removeIf(delivery -> {
            boolean stopped = !delivery.live.isRunning();
            if (stopped) {
                leases.release(delivery.live.release().id());
            }
            return stopped;
        });
    }

    private final class Delivery implements Runnable {

        private final LiveCode live;
        private final Courier courier;
        private final AtomicBoolean busy = new AtomicBoolean();

        Delivery(LiveCode live) {
            this.live = live;
            this.courier = couriers.of(live.release().id(), new Telling(live, notes));
        }

        void begin(Executor workers) {
            if (busy.compareAndSet(false, true)) {
                workers.execute(this);
            }
        }

        @Override
        public void run() {
            try {
                if (leases.hold(live.release().id())) {
                    courier.tellAll();
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Events could not be told to {}; the next round tries again",
                        live.release().id(),
                        e);
            } finally {
                busy.set(false);
            }
        }
    }
}
