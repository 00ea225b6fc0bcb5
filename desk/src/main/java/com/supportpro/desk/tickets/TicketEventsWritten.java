package com.supportpro.desk.tickets;

/** Published after the commit that wrote rows to {@code ticket_event}, so that readers need not wait for their next poll. */
public record TicketEventsWritten() {}
