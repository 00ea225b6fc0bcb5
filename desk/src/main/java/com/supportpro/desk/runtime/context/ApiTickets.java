package com.supportpro.desk.runtime.context;

import com.supportpro.addon.event.DeskEvent;
import com.supportpro.addon.event.MessageAdded;
import com.supportpro.addon.event.TicketOpened;
import com.supportpro.addon.event.TicketStatusChanged;
import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.Requester;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.desk.tickets.TicketEvent;
import java.util.Objects;

/** The desk's tickets and events as add-ons know them. */
public record ApiTickets(String publicUrl) {

    Ticket ticket(com.supportpro.desk.tickets.Ticket ticket) {
        return new Ticket(
                ticket.number().value(),
                ticket.subject(),
                Ticket.Status.valueOf(ticket.status().name()),
                new Requester(ticket.requester().name(), ticket.requester().email()),
                ticket.reference(),
                publicUrl + "/operator/tickets/" + ticket.number(),
                ticket.openedAt());
    }

    Message message(com.supportpro.desk.tickets.Message message) {
        return new Message(message.id(), message.text(), message.author(), message.fromOperator(), message.writtenAt());
    }

    DeskEvent event(TicketEvent event) {
        Ticket ticket = ticket(event.ticket());
        return switch (event.type()) {
            case TICKET_OPENED ->
                new TicketOpened(
                        event.id(),
                        event.at(),
                        ticket,
                        Objects.requireNonNull(event.message()).text());
            case MESSAGE_ADDED ->
                new MessageAdded(event.id(), event.at(), ticket, message(Objects.requireNonNull(event.message())));
            case STATUS_CHANGED ->
                new TicketStatusChanged(
                        event.id(),
                        event.at(),
                        ticket,
                        Ticket.Status.valueOf(
                                Objects.requireNonNull(event.before()).name()));
        };
    }
}
