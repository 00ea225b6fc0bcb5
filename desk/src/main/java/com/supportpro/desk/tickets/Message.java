package com.supportpro.desk.tickets;

import java.time.Instant;

/** A message of a ticket, as plain text. */
public record Message(long id, String author, boolean fromOperator, String text, Instant writtenAt) {}
