package com.supportpro.desk.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** Rows of the tables as records. */
final class TicketRows {

    static final String TICKET =
            "number, subject, status, requester_name, requester_email, channel, reference, opened_at, updated_at";
    static final String MESSAGE = "id, author, from_operator, body, written_at";

    private TicketRows() {}

    static Ticket ticket(ResultSet row, int index) throws SQLException {
        return new Ticket(
                new TicketNumber(row.getLong("number")),
                row.getString("subject"),
                TicketStatus.valueOf(row.getString("status")),
                new Requester(row.getString("requester_name"), row.getString("requester_email")),
                row.getString("channel"),
                row.getString("reference"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    static Message message(ResultSet row, int index) throws SQLException {
        return new Message(
                row.getLong("id"),
                row.getString("author"),
                row.getBoolean("from_operator"),
                row.getString("body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
