package com.supportpro.addon.ticket;

import java.time.Instant;

/**
 * A message of a ticket.
 *
 * @param text plain text
 * @param author the name as operators see it
 * @param fromOperator whether an operator wrote it; else a customer did
 */
public record Message(long id, String text, String author, boolean fromOperator, Instant writtenAt) {}
