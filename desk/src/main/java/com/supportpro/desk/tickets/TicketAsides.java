package com.supportpro.desk.tickets;

import com.supportpro.desk.operators.CurrentOperator;
import java.util.List;

/** The boxes beside a ticket; offered by whoever runs add-ons. Never fails, and takes bounded time. */
public interface TicketAsides {

    /** @param language the tag of the language that the page is in */
    List<TicketAside> of(Ticket ticket, CurrentOperator viewer, String language);
}
