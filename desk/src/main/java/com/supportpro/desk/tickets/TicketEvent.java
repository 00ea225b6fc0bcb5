package com.supportpro.desk.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a ticket, as kept in {@code ticket_event.payload}.
 *
 * @param ticket the ticket right after it
 * @param message the message of TICKET_OPENED and MESSAGE_ADDED
 * @param before the former status of STATUS_CHANGED
 */
public record TicketEvent(
        UUID id,
        Type type,
        Instant at,
        Ticket ticket,
        @Nullable Message message,
        @Nullable TicketStatus before) {

    /** The types, as in the table. */
    public enum Type {
        TICKET_OPENED,
        MESSAGE_ADDED,
        STATUS_CHANGED
    }
}
