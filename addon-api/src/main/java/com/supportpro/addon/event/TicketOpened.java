package com.supportpro.addon.event;

import com.supportpro.addon.ticket.Ticket;
import java.time.Instant;
import java.util.UUID;

/** A ticket was opened, by a customer or an operator. */
public record TicketOpened(UUID id, Instant at, Ticket ticket, String text) implements DeskEvent {}
