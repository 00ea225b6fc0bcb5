package com.supportpro.addon.ticket;

import java.time.Instant;

/**
 * A ticket as it is now.
 *
 * @param number the number that operators and customers see
 * @param reference the channel's own reference, or empty
 * @param url the ticket's page in the operator panel
 */
public record Ticket(
        long number,
        String subject,
        Status status,
        Requester requester,
        String reference,
        String url,
        Instant openedAt) {

    /** Where a ticket stands. */
    public enum Status {
        OPEN,
        PENDING,
        SOLVED
    }
}
