package com.supportpro.testkit.addon;

import com.supportpro.addon.event.DeskEvent;
import com.supportpro.addon.event.Events;
import java.util.ArrayList;
import java.util.List;

/** Hands events to their handlers when told to. */
public final class FakeEvents implements Events {

    private final Granted granted;
    private final List<Subscription<?>> subscriptions = new ArrayList<>();

    FakeEvents(Granted granted) {
        this.granted = granted;
    }

    private record Subscription<E extends DeskEvent>(Class<E> type, Handler<E> handler) {

        void offer(DeskEvent event) throws Exception {
            if (type.isInstance(event)) {
                handler.handle(type.cast(event));
            }
        }
    }

    @Override
    public <E extends DeskEvent> void on(Class<E> type, Handler<E> handler) {
        granted.area("tickets.read");
        subscriptions.add(new Subscription<>(type, handler));
    }

    /** Calls the handlers once; what one throws comes back, where a desk would deliver the event again. */
    public void fire(DeskEvent event) throws Exception {
        for (Subscription<?> subscription : List.copyOf(subscriptions)) {
            subscription.offer(event);
        }
    }
}
