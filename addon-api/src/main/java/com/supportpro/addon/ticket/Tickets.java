package com.supportpro.addon.ticket;

import java.util.Optional;

/** Tickets of the desk. */
public interface Tickets {

    /** Needs {@code tickets.read}. */
    Optional<Ticket> find(long number);

    /**
     * Opens a ticket, or returns the one that the same add-on opened with the same reference before, so that a delivery
     * that is repeated opens one ticket only. Needs {@code tickets.write}.
     */
    Ticket open(NewTicket ticket);

    /**
     * Writes to the ticket's customer, by the channel that the ticket came by; the ticket's status stays. Needs
     * {@code tickets.reply}.
     *
     * @return empty when the reply cannot be sent now, because the channel is gone or not active; nothing was written then
     */
    Optional<Message> reply(long number, NewReply reply);

    /** Adds a customer's message to a ticket. Needs {@code tickets.write}. */
    Message addMessage(long number, NewMessage message);
}
