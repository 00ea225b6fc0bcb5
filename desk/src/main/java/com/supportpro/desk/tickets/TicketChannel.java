package com.supportpro.desk.tickets;

import java.util.Optional;

/**
 * What a ticket's page says about the channel it came by.
 *
 * @param name as operators know it
 * @param whyNoReply why a reply cannot be sent, in words for operators; empty when it can
 */
public record TicketChannel(String name, Optional<String> whyNoReply) {}
