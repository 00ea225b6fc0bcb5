package com.supportpro.addon.panel;

import com.supportpro.addon.ticket.Ticket;
import java.util.Map;

/**
 * A form of a panel as an operator sent it.
 *
 * @param values by name of the field, at most 10 of 4,000 characters; whether they make sense is the add-on's to check
 */
public record TicketForm(Ticket ticket, Viewer by, Map<String, String> values) {

    public TicketForm {
        values = Map.copyOf(values);
    }

    /** The value without blanks around it; empty when it was not sent. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
    }
}
