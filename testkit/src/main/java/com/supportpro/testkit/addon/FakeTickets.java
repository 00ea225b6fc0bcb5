package com.supportpro.testkit.addon;

import com.supportpro.addon.ticket.Message;
import com.supportpro.addon.ticket.NewMessage;
import com.supportpro.addon.ticket.NewReply;
import com.supportpro.addon.ticket.NewTicket;
import com.supportpro.addon.ticket.Requester;
import com.supportpro.addon.ticket.Ticket;
import com.supportpro.addon.ticket.Tickets;
import com.supportpro.testkit.SettableClock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tickets in memory, numbered from 1. */
public final class FakeTickets implements Tickets {

    private final Granted granted;
    private final SettableClock clock;
    private boolean canReply = true;
    private final SortedMap<Long, Ticket> tickets = new TreeMap<>();
    private final Map<Long, List<Message>> messages = new HashMap<>();
    private final Map<String, Message> byReference = new HashMap<>();

    FakeTickets(Granted granted, SettableClock clock) {
        this.granted = granted;
        this.clock = clock;
    }

    /** All of them, by number. */
    public Collection<Ticket> all() {
        return List.copyOf(tickets.values());
    }

    /** The messages of a ticket, its opening text first. */
    public List<Message> messages(long number) {
        return List.copyOf(messages.getOrDefault(number, List.of()));
    }

    @Override
    public Optional<Ticket> find(long number) {
        granted.area("tickets.read");
        return Optional.ofNullable(tickets.get(number));
    }

    @Override
    public Ticket open(NewTicket ticket) {
        granted.area("tickets.write");
        Bounds.check(ticket);
        return tickets.values().stream()
                .filter(known -> !known.reference().isEmpty())
                .filter(known -> known.reference().equals(ticket.reference()))
                .findFirst()
                .orElseGet(() -> add(ticket));
    }

    @Override
    public Message addMessage(long number, NewMessage message) {
        granted.area("tickets.write");
        Bounds.check(message);
        if (message.reference().isEmpty()) {
            return add(number, message.text(), message.author().name(), false);
        }
        return byReference.computeIfAbsent(
                number + " " + message.reference(),
                key -> add(number, message.text(), message.author().name(), false));
    }

    @Override
    public Optional<Message> reply(long number, NewReply reply) {
        granted.area("tickets.reply");
        Bounds.within("reference", reply.reference(), 1, 60);
        Bounds.within("sender", reply.sender(), 1, 120);
        Bounds.within("text", reply.text(), 1, 100_000);
        return canReply
                ? Optional.of(byReference.computeIfAbsent(
                        number + " reply " + reply.reference(), key -> add(number, reply.text(), reply.sender(), true)))
                : Optional.empty();
    }

    /** From now on no reply can be sent, as when a channel is not active. */
    public void silence() {
        canReply = false;
    }

    Ticket now(Ticket ticket) {
        return known(ticket.number());
    }

    Ticket openedByHand(String subject, String text) {
        return add(new NewTicket("", subject, new Requester("Ada Lovelace", "ada@contoso.example"), text));
    }

    Message addedByHand(long number, String text, boolean fromOperator) {
        return add(number, text, fromOperator ? "Grace Hopper" : "Ada Lovelace", fromOperator);
    }

    Ticket moved(long number, Ticket.Status status) {
        Ticket old = known(number);
        Ticket moved =
                new Ticket(number, old.subject(), status, old.requester(), old.reference(), old.url(), old.openedAt());
        tickets.put(number, moved);
        return moved;
    }

    private Ticket add(NewTicket ticket) {
        long number = tickets.size() + 1L;
        String url = "https://desk.example/operator/tickets/" + number;
        Ticket opened = new Ticket(
                number,
                ticket.subject(),
                Ticket.Status.OPEN,
                ticket.requester(),
                ticket.reference(),
                url,
                clock.instant());
        tickets.put(number, opened);
        add(number, ticket.text(), ticket.requester().name(), false);
        return opened;
    }

    private Message add(long number, String text, String author, boolean fromOperator) {
        List<Message> thread = messages.computeIfAbsent(known(number).number(), key -> new ArrayList<>());
        Message message = new Message(thread.size() + 1L, text, author, fromOperator, clock.instant());
        thread.add(message);
        return message;
    }

    private Ticket known(long number) {
        return Optional.ofNullable(tickets.get(number))
                .orElseThrow(() -> new IllegalArgumentException("There is no ticket " + number));
    }
}
