package com.supportpro.desk.tickets;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Answers a ticket: the reply is kept, and carried out by the ticket's channel where that is possible. */
@Service
public class AnswerTicket {

    private final Tickets tickets;
    private final ObjectProvider<TicketChannels> channels;

    AnswerTicket(Tickets tickets, ObjectProvider<TicketChannels> channels) {
        this.tickets = tickets;
        this.channels = channels;
    }

    /** The name of the channel that the ticket came by; empty for a ticket that operators opened. */
    public String channelName(Ticket ticket) {
        return channel(ticket).map(TicketChannel::name).orElse(ticket.channel());
    }

    /** Why this ticket cannot be replied to now, in words for operators. */
    public Optional<String> obstacle(Ticket ticket) {
        return channel(ticket).flatMap(TicketChannel::whyNoReply);
    }

    /** Why a reply to this ticket would not be taken to the customer, in words for operators. */
    public Optional<String> notCarried(Ticket ticket) {
        return channel(ticket).flatMap(TicketChannel::whyNotCarried);
    }

    /** Keeps the reply and hands it to the channel; what keeps it from being sent, in words, or empty. */
    public Optional<String> answer(Ticket ticket, String author, String text) {
        Optional<String> obstacle = obstacle(ticket);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        send(ticket, new NewMessage("", author, true, text));
        return Optional.empty();
    }

    /** As {@link #answer}, for programs; empty when the ticket cannot be replied to now. */
    public Optional<Message> reply(Ticket ticket, NewMessage reply) {
        return obstacle(ticket).isPresent() ? Optional.empty() : Optional.of(send(ticket, reply));
    }

    private Message send(Ticket ticket, NewMessage reply) {
        Message kept = tickets.add(ticket.number(), reply);
        if (ticket.cameByChannel()) {
            channels.ifAvailable(known -> known.deliver(ticket, kept));
        }
        return kept;
    }

    private Optional<TicketChannel> channel(Ticket ticket) {
        TicketChannels known = channels.getIfAvailable();
        return known == null || !ticket.cameByChannel() ? Optional.empty() : known.find(ticket.channel());
    }
}
