package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.calls.CallResult;
import com.supportpro.desk.runtime.event.Listener;
import com.supportpro.desk.texts.Said;
import com.supportpro.desk.tickets.TicketEvent;
import java.util.Optional;

/** Tells a running add-on of events. */
record Telling(LiveCode live, NoteBook notes) implements Listener {

    @Override
    public boolean listens() {
        return live.isRunning() && live.wantsEvents();
    }

    @Override
    public Optional<NotTaken> tell(TicketEvent event) {
        CallResult<Boolean> result = live.tell(event);
        return result.failure().map(reason -> new NotTaken(reason, result.later()));
    }

    @Override
    public void givenUp(TicketEvent event, String reason) {
        notes.warning(
                live.release().id(),
                Said.line(
                        "runtime.said.gaveUp." + event.type(),
                        "ticket",
                        String.valueOf(event.ticket().number()),
                        "reason",
                        reason));
    }
}
