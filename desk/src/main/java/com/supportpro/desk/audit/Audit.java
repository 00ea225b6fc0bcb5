package com.supportpro.desk.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The record of who did what. */
@Service
public class Audit {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditRows rows;
    private final Clock clock;

    Audit(JdbcClient jdbc, JsonMapper json, AuditRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    /** Records the event in the caller's transaction: it is there if and only if what it tells of is. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(AuditEvent event) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit'))")
                .query((row, index) -> 0)
                .single();
        Optional<AuditRows.Link> last = rows.last();
        String previous = last.map(AuditRows.Link::digest).orElse(Chain.BEGINNING);
        AuditEntry entry = entry(event, last.map(AuditRows.Link::number).orElse(0L) + 1);
        jdbc.sql("""
                insert into audit_entry (number, at, actor, action, subject, details, address, previous, digest)
                values (:number, :at, :actor, :action, :subject, :details::jsonb, :address, :previous, :digest)""")
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", json.writeValueAsString(entry.details()))
                .param("address", entry.address())
                .param("previous", previous)
                .param("digest", Chain.digest(entry, previous))
                .update();
    }

    /** Entries, newest first; an empty subject means all. */
    @Transactional(readOnly = true)
    public List<AuditEntry> list(String subject, int page, int size) {
        return rows.list(subject, (long) page * size, size);
    }

    @Transactional(readOnly = true)
    public long count(String subject) {
        return rows.count(subject);
    }

    /** Reads the whole chain; the number of the first entry that was changed, or follows a missing one. */
    @Transactional(readOnly = true)
    public Optional<Long> firstBroken() {
        return rows.firstBroken();
    }

    private AuditEntry entry(AuditEvent event, long number) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new AuditEntry(
                number, now, event.actor(), event.action(), event.subject(), event.details(), event.address());
    }
}
