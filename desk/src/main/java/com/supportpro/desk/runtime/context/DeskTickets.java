package com.supportpro.desk.runtime.context;

import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.NewMessage;
import com.supportpro.addon.ticket.NewReply;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.addon.ticket.Tickets;
import com.supportpro.desk.tickets.AnswerTicket;
import com.supportpro.desk.tickets.TicketNotFoundException;
import com.supportpro.desk.tickets.TicketNumber;
import com.supportpro.protocol.AddonId;
import java.util.Optional;

/** Tickets for one add-on; what it opens has the add-on as its channel. */
final class DeskTickets implements Tickets {

    private static final int LONGEST_REFERENCE = 60;

    private final AddonId addon;
    private final Permitted permitted;
    private final Gate gate;
    private final Reach reach;
    private final com.supportpro.desk.tickets.Tickets tickets;
    private final AnswerTicket answers;
    private final ApiTickets api;

    DeskTickets(AddonId addon, Permitted permitted, Gate gate, Reach reach, Desk desk, ApiTickets api) {
        this.addon = addon;
        this.permitted = permitted;
        this.gate = gate;
        this.reach = reach;
        this.tickets = desk.tickets();
        this.answers = desk.answers();
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
        notInRehearsal();
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
        notInRehearsal();
        return gate.pass(() -> api.message(add(number, message)));
    }

    @Override
    public Optional<Message> reply(long number, NewReply reply) {
        permitted.area("tickets.reply");
        notInRehearsal();
        return gate.pass(() -> {
            com.supportpro.desk.tickets.Ticket ticket = tickets.find(new TicketNumber(number))
                    .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + number));
            return answers.reply(ticket, message(reply)).map(api::message);
        });
    }

    private void notInRehearsal() {
        if (reach.refuses()) {
            throw new IllegalStateException("Nothing is written to tickets while the release is only tried out");
        }
    }

    /** Two add-ons may use the same reference. */
    private com.supportpro.desk.tickets.NewMessage message(NewReply reply) {
        String reference = text("reference", reply.reference());
        if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
            throw new IllegalArgumentException("reference has 1 to " + LONGEST_REFERENCE + " characters");
        }
        return new com.supportpro.desk.tickets.NewMessage(
                addon + ":" + reference, text("sender", reply.sender()), true, text("text", reply.text()));
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
