package com.supportpro.addon.event;

import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Ticket;
import java.time.Instant;
import java.util.UUID;

/** A further message was added to a ticket. */
public record MessageAdded(UUID id, Instant at, Ticket ticket, Message message) implements DeskEvent {}
