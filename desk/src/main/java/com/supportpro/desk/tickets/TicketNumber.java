package com.supportpro.desk.tickets;

/** The number that operators and customers see. */
public record TicketNumber(long value) {

    public TicketNumber {
        if (value < 1) {
            throw new IllegalArgumentException("A ticket number is positive, not " + value);
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
