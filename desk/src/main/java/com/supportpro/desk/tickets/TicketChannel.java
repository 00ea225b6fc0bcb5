package com.supportpro.desk.tickets;

import java.util.Optional;

/**
 * What a ticket's page says about the channel it came by.
 *
 * @param name as operators know it
 * @param whyNoReply why a reply cannot be sent, in words for operators; empty when it can
 * @param whyNotCarried why a reply is kept with the ticket but not taken to the customer; empty when it is
 */
public record TicketChannel(String name, Optional<String> whyNoReply, Optional<String> whyNotCarried) {

    /** A channel by which nothing can be replied now. */
    public static TicketChannel silent(String name, String why) {
        return new TicketChannel(name, Optional.of(why), Optional.empty());
    }
}
