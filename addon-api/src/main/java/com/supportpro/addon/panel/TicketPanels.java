package com.supportpro.addon.panel;

import com.supportpro.addon.ticket.Ticket;
import java.util.Optional;

/**
 * A box beside each ticket. Needs {@code tickets.panel} and {@code tickets.read}.
 *
 * <p>A source that throws or takes longer than two seconds leaves a note where its box would be; the ticket is shown all
 * the same.
 */
public interface TicketPanels {

    /** Asked whenever an operator opens a ticket; empty shows nothing. */
    void show(Source source);

    /**
     * Carries out the forms of this action. The desk lets operators through who may write to tickets, and no others.
     * Takes 10 seconds at the most.
     */
    void on(String action, Handler handler);

    /** Says what is to be seen; may throw. */
    @FunctionalInterface
    interface Source {
        Optional<Panel> panel(Ticket ticket, Viewer viewer) throws Exception;
    }

    /** Carries out a form; may throw. */
    @FunctionalInterface
    interface Handler {
        FormAnswer handle(TicketForm form) throws Exception;
    }
}
