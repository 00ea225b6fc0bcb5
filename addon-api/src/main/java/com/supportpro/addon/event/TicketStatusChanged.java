package com.supportpro.addon.event;

import com.supportpro.addon.ticket.Ticket;
import java.time.Instant;
import java.util.UUID;

/** A ticket's status changed; the ticket carries the new one. */
public record TicketStatusChanged(UUID id, Instant at, Ticket ticket, Ticket.Status before) implements DeskEvent {}
