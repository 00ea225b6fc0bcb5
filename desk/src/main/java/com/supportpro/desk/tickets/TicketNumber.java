package com.supportpro.desk.tickets;

/** The number that operators and customers see. */
public record TicketNumber(long value) {

    public TicketNumber {
        if (value < 1) {
            throw new TicketRefusedException("number", "is not a ticket's");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
