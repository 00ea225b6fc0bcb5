package com.supportpro.desk.tickets;

import java.util.Optional;

/**
 * Which tickets to list, newest change first.
 *
 * @param text found in subject, requester or as number; at most 200 characters
 * @param page from 0
 * @param size 1 to 100
 */
public record TicketQuery(String text, Optional<TicketStatus> status, int page, int size) {

    public TicketQuery {
        text = Bounded.text("query", text, 0, 200);
        if (page < 0 || page > 100_000 || size < 1 || size > 100) {
            throw new TicketRefusedException("page", "is out of bounds");
        }
    }
}
