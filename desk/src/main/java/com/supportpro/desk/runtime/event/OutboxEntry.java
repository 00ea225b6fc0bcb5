package com.supportpro.desk.runtime.event;

import com.supportpro.desk.tickets.TicketEvent;

/** An event at its place in the outbox. */
record OutboxEntry(long position, TicketEvent event) {

    long ticket() {
        return event.ticket().number().value();
    }
}
