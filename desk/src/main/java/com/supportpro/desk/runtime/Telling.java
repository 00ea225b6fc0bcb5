package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.event.Listener;
import com.supportpro.desk.tickets.TicketEvent;
import java.util.Optional;

/** Tells a running add-on of events. */
record Telling(LiveCode live, NoteBook notes) implements Listener {

    @Override
    public boolean listens() {
        return live.isRunning() && live.wantsEvents();
    }

    @Override
    public Optional<String> tell(TicketEvent event) {
        return live.tell(event).failure();
    }

    @Override
    public void givenUp(TicketEvent event, String reason) {
        notes.warning(
                live.release().id(),
                "Gave up on " + event.type() + " of ticket " + event.ticket().number() + ": " + reason);
    }
}
