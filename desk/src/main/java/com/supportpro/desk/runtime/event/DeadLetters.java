package com.supportpro.desk.runtime.event;

import com.supportpro.desk.tickets.TicketEvent;
import com.supportpro.protocol.AddonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Events that were given up. */
@Repository
@Transactional
public class DeadLetters {

    private static final String CHOSEN = " where addon = :addon and (cast(:event as bigint) is null or event = :event)";

    private final JdbcClient jdbc;
    private final Clock clock;

    public DeadLetters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One of them; the reason is a line for operators. */
    public record Letter(
            long event,
            TicketEvent.Type type,
            long ticket,
            Instant happenedAt,
            int attempts,
            String reason,
            Instant at) {}

    @Transactional(readOnly = true)
    public long count(AddonId addon) {
        return jdbc.sql("select count(*) from addon_dead_letter where addon = :addon")
                .param("addon", addon.toString())
                .query(Long.class)
                .single();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Letter> newest(AddonId addon, int most) {
        return jdbc.sql("""
                select d.*, e.type, e.ticket_number, e.occurred_at
                  from addon_dead_letter d join ticket_event e on e.id = d.event
                 where d.addon = :addon order by d.parked_at desc, d.event desc limit :most""")
                .param("addon", addon.toString())
                .param("most", most)
                .query((row, index) -> new Letter(
                        row.getLong("event"),
                        TicketEvent.Type.valueOf(row.getString("type")),
                        row.getLong("ticket_number"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts"),
                        row.getString("reason"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Has the event told again as if it had just happened, or all of them: how many.
     *
     * @param event its place in the outbox; empty for all
     */
    public int again(AddonId addon, Optional<Long> event) {
        return jdbc.sql("with chosen as (delete from addon_dead_letter" + CHOSEN + " returning event)" + """
                 insert into addon_retry (addon, event, ticket_number, attempts, due_at)
                 select :addon, e.id, e.ticket_number, 0, :now from chosen join ticket_event e on e.id = chosen.event
                 on conflict (addon, event) do nothing""")
                .param("addon", addon.toString())
                .param("event", event.orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Drops the event, or all of them: how many. */
    public int forget(AddonId addon, Optional<Long> event) {
        return jdbc.sql("delete from addon_dead_letter" + CHOSEN)
                .param("addon", addon.toString())
                .param("event", event.orElse(null))
                .update();
    }
}
