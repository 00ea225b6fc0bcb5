package com.supportpro.desk.tickets;

/** Where a ticket stands. Operators move it freely; a customer's message opens it again. */
public enum TicketStatus {
    OPEN,
    PENDING,
    SOLVED
}
