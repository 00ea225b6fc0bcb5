package com.supportpro.desk.tickets;

import java.time.Instant;

/** A ticket as it is now; {@code channel} is the add-on ({@code publisher/slug}) it came by, or empty. */
public record Ticket(
        TicketNumber number,
        String subject,
        TicketStatus status,
        Requester requester,
        String channel,
        String reference,
        Instant openedAt,
        Instant updatedAt) {

    public boolean cameByChannel() {
        return !channel.isEmpty();
    }
}
