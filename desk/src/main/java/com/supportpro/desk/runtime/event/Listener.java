package com.supportpro.desk.runtime.event;

import com.supportpro.desk.tickets.TicketEvent;
import java.util.Optional;

/** Who is told of events: an add-on, through its guard. */
public interface Listener {

    /** Whether it is there; one that has been stopped is told nothing, and failures of its last call do not count. */
    boolean listens();

    /** Tells it; why it could not take it, or empty when it has. */
    Optional<NotTaken> tell(TicketEvent event);

    /**
     * Why it did not take an event.
     *
     * @param later whether it asked to be told again later
     */
    record NotTaken(String reason, boolean later) {}

    /** The event was given up. */
    void givenUp(TicketEvent event, String reason);
}
