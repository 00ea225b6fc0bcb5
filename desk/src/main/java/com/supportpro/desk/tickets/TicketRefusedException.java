package com.supportpro.desk.tickets;

/** What was to be written breaks a bound of tickets. Extends {@link IllegalArgumentException}, as add-ons are told. */
public class TicketRefusedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public TicketRefusedException(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
