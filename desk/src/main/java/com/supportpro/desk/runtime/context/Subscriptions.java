package com.supportpro.desk.runtime.context;

import com.supportpro.addon.event.DeskEvent;
import com.supportpro.addon.event.Events;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** What one add-on wants to be told. */
final class Subscriptions implements Events {

    private static final int MOST = 100;

    private final Permitted permitted;
    private final Gate gate;
    private final Runnable onFirst;
    private final List<Subscription<?>> all = new CopyOnWriteArrayList<>();

    /** @param onFirst marks the place in the outbox from which on the add-on is told */
    Subscriptions(Permitted permitted, Gate gate, Runnable onFirst) {
        this.permitted = permitted;
        this.gate = gate;
        this.onFirst = onFirst;
    }

    @Override
    public <E extends DeskEvent> void on(Class<E> type, Handler<E> handler) {
        permitted.area("tickets.read");
        Subscription<E> subscription =
                new Subscription<>(Objects.requireNonNull(type), Objects.requireNonNull(handler));
        gate.pass(() -> add(subscription));
    }

    boolean any() {
        return !all.isEmpty();
    }

    /** Calls the handlers of the event's type; runs code of the add-on. */
    void tell(DeskEvent event) throws Exception {
        for (Subscription<?> subscription : all) {
            subscription.tell(event);
        }
    }

    private boolean add(Subscription<?> subscription) {
        if (all.size() >= MOST) {
            throw new IllegalArgumentException("An add-on may have " + MOST + " subscriptions at the most");
        }
        if (all.isEmpty()) {
            onFirst.run();
        }
        return all.add(subscription);
    }

    private record Subscription<E extends DeskEvent>(Class<E> type, Handler<E> handler) {

        void tell(DeskEvent event) throws Exception {
            if (type.isInstance(event)) {
                handler.handle(type.cast(event));
            }
        }
    }
}
