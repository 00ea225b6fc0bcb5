package com.supportpro.desk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the audit as records. */
@Repository
class AuditRows {

    private static final int FETCHED = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry as the chain sees it. */
    record Link(long number, String previous, String digest, int format) {}

    /** A row as it stands, its details not yet read: whatever somebody wrote into it. */
    record Row(AuditEntry bare, String details, Link link) {}

    long last() {
        return jdbc.sql("select coalesce(max(number), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    void add(AuditEntry entry, Link link) {
        jdbc.sql("""
                insert into audit_entry
                    (number, at, actor, action, subject, details, address, via, node, previous, digest, format)
                values (:number, :at, :actor, :action, :subject, :details::jsonb, :address, :via, :node,
                        :previous, :digest, :format)""")
                .param("number", entry.number())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", json.writeValueAsString(entry.details()))
                .param("address", entry.address())
                .param("via", entry.via())
                .param("node", entry.node())
                .param("previous", link.previous())
                .param("digest", link.digest())
                .param("format", link.format())
                .update();
    }

    List<AuditEntry> list(String subject, long offset, int size) {
        return jdbc
                .sql("""
                        select * from audit_entry where :subject = '' or subject = :subject
                         order by number desc limit :size offset :offset""")
                .param("subject", subject)
                .param("size", size)
                .param("offset", offset)
                .query(AuditRows::row)
                .list()
                .stream()
                .map(this::entry)
                .toList();
    }

    long count(String subject) {
        return jdbc.sql("select count(*) from audit_entry where :subject = '' or subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    /** All rows in order; to be closed, and read within one transaction, which keeps only a few at a time in memory. */
    Stream<Row> all() {
        return jdbc
                .sql("select * from audit_entry order by number")
                .withFetchSize(FETCHED)
                .query(AuditRows::row)
                .stream();
    }

    /** The next rows after the number, up to the last one. */
    List<Row> after(long number, long last) {
        return jdbc.sql("select * from audit_entry where number > :number and number <= :last order by number limit "
                        + FETCHED)
                .param("number", number)
                .param("last", last)
                .query(AuditRows::row)
                .list();
    }

    AuditEntry entry(Row row) {
        AuditEntry bare = row.bare();
        return new AuditEntry(
                bare.number(),
                bare.at(),
                bare.actor(),
                bare.action(),
                bare.subject(),
                details(row.details()),
                bare.address(),
                bare.via(),
                bare.node());
    }

    /** Details that somebody else wrote may be anything: they are shown as they are, and no digest fits them. */
    private Map<String, String> details(String text) {
        try {
            Map<String, String> details = json.readValue(text, new TypeReference<Map<String, String>>() {});
            return details.containsValue(null) ? Map.of("unreadable", text) : details;
        } catch (JacksonException | IllegalArgumentException notDetails) {
            return Map.of("unreadable", text);
        }
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        AuditEntry bare = new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                Map.of(),
                row.getString("address"),
                row.getString("via"),
                row.getString("node"));
        return new Row(bare, row.getString("details"), link(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"), row.getString("previous"), row.getString("digest"), row.getInt("format"));
    }
}
