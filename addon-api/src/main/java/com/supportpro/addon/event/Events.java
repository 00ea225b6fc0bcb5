package com.supportpro.addon.event;

/** Subscriptions to what happens on the desk. */
public interface Events {

    /**
     * Calls the handler for each event of the type, after the change is committed, on a thread of the desk, at least once
     * and in order of the ticket. A handler that throws is called again a few times with growing pauses, and for about a
     * day when it throws {@link com.supportpro.addon.TryLaterException}; then the event is given up and operators are told.
     */
    <E extends DeskEvent> void on(Class<E> type, Handler<E> handler);

    /** Handles an event; may throw. */
    @FunctionalInterface
    interface Handler<E extends DeskEvent> {
        void handle(E event) throws Exception;
    }
}
