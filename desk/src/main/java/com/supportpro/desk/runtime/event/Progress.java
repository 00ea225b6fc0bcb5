package com.supportpro.desk.runtime.event;

import com.supportpro.protocol.AddonId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How far add-ons have been told. Each method is one transaction, so that no event falls between two places. */
@Repository
@Transactional
public class Progress {

    private static final int MOST_GIVEN_UP = 1_000;

    private final JdbcClient jdbc;

    public Progress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A new subscriber begins with what happens from now on; one that was here before goes on where it stood. */
    public void begin(AddonId addon) {
        jdbc.sql("""
                insert into addon_cursor (addon, position)
                select :addon, coalesce(max(id), 0) from ticket_event on conflict (addon) do nothing""").param("addon", addon.toString()).update();
    }

    /** Puts the event behind those of its ticket that wait; false when none does. */
    public boolean queue(AddonId addon, long position, long ticket, Instant now) {
        boolean queued = jdbc.sql("""
                insert into addon_retry (addon, event, ticket_number, attempts, due_at)
                select :addon, :event, :ticket, 0, :now where exists
                 (select 1 from addon_retry where addon = :addon and ticket_number = :ticket)
                on conflict (addon, event) do nothing""")
                        .param("addon", addon.toString())
                        .param("event", position)
                        .param("ticket", ticket)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (queued) {
            moveTo(addon, position);
        }
        return queued;
    }

    /** The event was told. */
    public void told(AddonId addon, long position) {
        forget(addon, position);
        moveTo(addon, position);
    }

    /** The event is to be told again. */
    public void again(AddonId addon, long position, long ticket, int attempts, Instant due) {
        jdbc.sql("""
                insert into addon_retry (addon, event, ticket_number, attempts, due_at)
                values (:addon, :event, :ticket, :attempts, :due)
                on conflict (addon, event) do update set attempts = excluded.attempts, due_at = excluded.due_at""")
                .param("addon", addon.toString())
                .param("event", position)
                .param("ticket", ticket)
                .param("attempts", attempts)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
        moveTo(addon, position);
    }

    /** The event is given up, for a reason that is a line for operators; the last 1,000 are kept. */
    public void park(AddonId addon, long position, int attempts, String reason, Instant now) {
        jdbc.sql("""
                insert into addon_dead_letter (addon, event, attempts, reason, parked_at)
                values (:addon, :event, :attempts, :reason, :now) on conflict (addon, event) do nothing""")
                .param("addon", addon.toString())
                .param("event", position)
                .param("attempts", attempts)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        prune(addon);
        forget(addon, position);
        moveTo(addon, position);
    }

    /** Forgets the add-on. */
    public void erase(AddonId addon) {
        for (String table : new String[] {"addon_retry", "addon_dead_letter", "addon_cursor", "addon_lease"}) {
            jdbc.sql("delete from " + table + " where addon = :addon")
                    .param("addon", addon.toString())
                    .update();
        }
    }

    /** The oldest go when there are too many. */
    private void prune(AddonId addon) {
        jdbc.sql("""
                delete from addon_dead_letter where addon = :addon and (parked_at, event) <= (
                 select parked_at, event from addon_dead_letter where addon = :addon
                  order by parked_at desc, event desc offset :most limit 1)""")
                .param("addon", addon.toString())
                .param("most", MOST_GIVEN_UP)
                .update();
    }

    private void forget(AddonId addon, long position) {
        jdbc.sql("delete from addon_retry where addon = :addon and event = :event")
                .param("addon", addon.toString())
                .param("event", position)
                .update();
    }

    private void moveTo(AddonId addon, long position) {
        jdbc.sql("update addon_cursor set position = :position where addon = :addon and position < :position")
                .param("addon", addon.toString())
                .param("position", position)
                .update();
    }
}
