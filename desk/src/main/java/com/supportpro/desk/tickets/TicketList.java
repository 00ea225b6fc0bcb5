package com.supportpro.desk.tickets;

import java.util.List;

/** One page of tickets and how many there are in all. */
public record TicketList(List<Ticket> items, long total) {}
