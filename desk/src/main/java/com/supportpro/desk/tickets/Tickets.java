package com.supportpro.desk.tickets;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of the desk. Each change is one transaction together with the event that tells of it. */
@Service
@Transactional
public class Tickets {

    private final JdbcClient jdbc;
    private final TicketEvents events;
    private final Clock clock;

    Tickets(JdbcClient jdbc, TicketEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the ticket, or returns the one that the same channel opened with the same reference. */
    public Ticket open(NewTicket ticket) {
        Instant now = now();
        Optional<Ticket> opened = insert(ticket, now);
        if (opened.isEmpty()) {
            return byReference(ticket.channel(), ticket.reference());
        }
        Message first = insert(opened.get().number(), firstMessage(ticket), now).orElseThrow();
        tell(TicketEvent.Type.TICKET_OPENED, opened.get(), first, null);
        return opened.get();
    }

    /** Adds the message, or returns the one with the same reference; a customer's message opens the ticket again. */
    public Message add(TicketNumber number, NewMessage message) {
        Ticket ticket = locked(number);
        Instant now = now();
        Optional<Message> added = insert(number, message, now);
        if (added.isEmpty()) {
            return messageByReference(number, message.reference());
        }
        TicketStatus status = message.fromOperator() ? ticket.status() : TicketStatus.OPEN;
        tell(TicketEvent.Type.MESSAGE_ADDED, touch(number, status, now), added.get(), null);
        return added.get();
    }

    /** Moves the ticket to the status; nothing happens when it is there already. */
    public Ticket move(TicketNumber number, TicketStatus status) {
        Ticket before = locked(number);
        if (before.status() == status) {
            return before;
        }
        Ticket after = touch(number, status, now());
        tell(TicketEvent.Type.STATUS_CHANGED, after, null, before.status());
        return after;
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketNumber number) {
        return jdbc.sql("select " + TicketRows.TICKET + " from ticket where number = :number")
                .param("number", number.value())
                .query(TicketRows::ticket)
                .optional();
    }

    /** The messages of a ticket, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> messages(TicketNumber number) {
        return jdbc.sql("select " + TicketRows.MESSAGE
                        + " from ticket_message where ticket_number = :number order by id")
                .param("number", number.value())
                .query(TicketRows::message)
                .list();
    }

    /** How many tickets are open. */
    @Transactional(readOnly = true)
    public long countOpen() {
        return jdbc.sql("select count(*) from ticket where status = 'OPEN'")
                .query(Long.class)
                .single();
    }

    /** How many tickets came by the channel ({@code publisher/slug}) and are not solved. */
    @Transactional(readOnly = true)
    public long countUnsolved(String channel) {
        return jdbc.sql("select count(*) from ticket where channel = :channel and status <> 'SOLVED'")
                .param("channel", channel)
                .query(Long.class)
                .single();
    }

    private Optional<Ticket> insert(NewTicket ticket, Instant now) {
        return jdbc.sql("""
                insert into ticket (subject, requester_name, requester_email, channel, reference, opened_at, updated_at)
                values (:subject, :name, :email, :channel, :reference, :now, :now)
                on conflict (channel, reference) where reference <> '' do nothing returning\s""" + TicketRows.TICKET)
                .param("subject", ticket.subject())
                .param("name", ticket.requester().name())
                .param("email", ticket.requester().email())
                .param("channel", ticket.channel())
                .param("reference", ticket.reference())
                .param("now", at(now))
                .query(TicketRows::ticket)
                .optional();
    }

    private Optional<Message> insert(TicketNumber number, NewMessage message, Instant now) {
        return jdbc.sql("""
                insert into ticket_message (ticket_number, reference, author, from_operator, body, written_at)
                values (:number, :reference, :author, :operator, :text, :now)
                on conflict (ticket_number, reference) where reference <> '' do nothing returning\s""" + TicketRows.MESSAGE)
                .param("number", number.value())
                .param("reference", message.reference())
                .param("author", message.author())
                .param("operator", message.fromOperator())
                .param("text", message.text())
                .param("now", at(now))
                .query(TicketRows::message)
                .optional();
    }

    private Ticket touch(TicketNumber number, TicketStatus status, Instant now) {
        return jdbc.sql("update ticket set status = :status, updated_at = :now where number = :number returning "
                        + TicketRows.TICKET)
                .param("status", status.name())
                .param("now", at(now))
                .param("number", number.value())
                .query(TicketRows::ticket)
                .single();
    }

    private Ticket locked(TicketNumber number) {
        return jdbc.sql("select " + TicketRows.TICKET + " from ticket where number = :number for update")
                .param("number", number.value())
                .query(TicketRows::ticket)
                .optional()
                .orElseThrow(() -> new TicketNotFoundException(number));
    }

    private Ticket byReference(String channel, String reference) {
        return jdbc.sql("select " + TicketRows.TICKET
                        + " from ticket where channel = :channel and reference = :reference")
                .param("channel", channel)
                .param("reference", reference)
                .query(TicketRows::ticket)
                .single();
    }

    private Message messageByReference(TicketNumber number, String reference) {
        return jdbc.sql("select " + TicketRows.MESSAGE
                        + " from ticket_message where ticket_number = :number and reference = :reference")
                .param("number", number.value())
                .param("reference", reference)
                .query(TicketRows::message)
                .single();
    }

    private void tell(
            TicketEvent.Type type,
            Ticket ticket,
            @org.jspecify.annotations.Nullable Message message,
            @org.jspecify.annotations.Nullable TicketStatus before) {
        events.write(new TicketEvent(UUID.randomUUID(), type, ticket.updatedAt(), ticket, message, before));
    }

    private static NewMessage firstMessage(NewTicket ticket) {
        return new NewMessage("", ticket.requester().name(), false, ticket.text());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
