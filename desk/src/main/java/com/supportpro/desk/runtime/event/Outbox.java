package com.supportpro.desk.runtime.event;

import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.AddonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The events of tickets, as one add-on has yet to be told of them. */
final class Outbox {

    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The events after the add-on's cursor; none for an add-on that has no cursor. */
    List<OutboxEntry> next(AddonId addon) {
        return jdbc.sql("""
                select e.id, e.payload from ticket_event e join addon_cursor c on e.id > c.position
                 where c.addon = :addon order by e.id limit :batch""")
                .param("addon", addon.toString())
                .param("batch", BATCH)
                .query(this::entry)
                .list();
    }

    /** The first waiting event of each ticket, where its time has come. */
    List<Retry> due(AddonId addon, Instant now) {
        return jdbc.sql("""
                select e.id, e.payload, r.attempts
                  from (select distinct on (ticket_number) * from addon_retry
                         where addon = :addon order by ticket_number, event) r
                  join ticket_event e on e.id = r.event
                 where r.due_at <= :now order by e.id limit :batch""")
                .param("addon", addon.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("batch", BATCH)
                .query((row, index) -> new Retry(entry(row, index), row.getInt("attempts")))
                .list();
    }

    private OutboxEntry entry(ResultSet row, int index) throws SQLException {
        return new OutboxEntry(row.getLong("id"), json.readValue(row.getString("payload"), TicketEvent.class));
    }
}
