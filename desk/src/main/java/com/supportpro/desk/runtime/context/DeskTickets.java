package com.supportpro.desk.runtime.context;

import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.NewMessage;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.addon.ticket.Tickets;
import com.supportpro.desk.tickets.TicketNotFoundException;
import com.supportpro.desk.tickets.TicketNumber;
import com.supportpro.protocol.AddonId;
import java.util.Optional;

/** Tickets for one add-on; what it opens has the add-on as its channel. */
final class DeskTickets implements Tickets {

    private final AddonId addon;
    private final Permitted permitted;
    private final Gate gate;
    private final com.supportpro.desk.tickets.Tickets tickets;
    private final ApiTickets api;

    DeskTickets(
            AddonId addon,
            Permitted permitted,
            Gate gate,
            com.supportpro.desk.tickets.Tickets tickets,
            ApiTickets api) {
        this.addon = addon;
        this.permitted = permitted;
        this.gate = gate;
        this.tickets = tickets;
        this.api = api;
    }

    @Override
    public Optional<Ticket> find(long number) {
        permitted.area("tickets.read");
        return gate.pass(() -> number < 1
                ? Optional.empty()
                : tickets.find(new TicketNumber(number)).map(api::ticket));
    }

    @Override
    public Ticket open(NewTicket ticket) {
        permitted.area("tickets.write");
        return gate.pass(() -> api.ticket(tickets.open(new com.supportpro.desk.tickets.NewTicket(
                addon.toString(),
                text("reference", ticket.reference()),
                text("subject", ticket.subject()),
                requester(ticket.requester()),
                text("text", ticket.text())))));
    }

    @Override
    public Message addMessage(long number, NewMessage message) {
        permitted.area("tickets.write");
        return gate.pass(() -> api.message(add(number, message)));
    }

    private com.supportpro.desk.tickets.Message add(long number, NewMessage message) {
        com.supportpro.desk.tickets.NewMessage added = new com.supportpro.desk.tickets.NewMessage(
                text("reference", message.reference()),
                requester(message.author()).name(),
                false,
                text("text", message.text()));
        try {
            return tickets.add(new TicketNumber(number), added);
        } catch (TicketNotFoundException missing) {
            throw new IllegalArgumentException("There is no ticket " + number, missing);
        }
    }

    private static com.supportpro.desk.tickets.Requester requester(Requester requester) {
        return new com.supportpro.desk.tickets.Requester(
                text("name", requester.name()), text("email", requester.email()));
    }

    /** Add-ons are not held to null checks when they are compiled. */
    private static String text(String field, @org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return text;
    }
}
