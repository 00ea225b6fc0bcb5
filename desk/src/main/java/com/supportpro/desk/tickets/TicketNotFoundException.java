package com.supportpro.desk.tickets;

/** There is no ticket with the number. */
public class TicketNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TicketNotFoundException(TicketNumber number) {
        super("There is no ticket " + number);
    }
}
