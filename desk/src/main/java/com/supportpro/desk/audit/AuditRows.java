package com.supportpro.desk.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of the audit as records. */
@Repository
class AuditRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An entry as the chain sees it. */
    record Link(long number, String previous, String digest) {}

    Optional<Link> last() {
        return jdbc.sql("select number, previous, digest from audit_entry order by number desc limit 1")
                .query(AuditRows::link)
                .optional();
    }

    List<AuditEntry> list(String subject, long offset, int size) {
        return jdbc.sql("""
                        select * from audit_entry where :subject = '' or subject = :subject
                         order by number desc limit :size offset :offset""")
                .param("subject", subject)
                .param("size", size)
                .param("offset", offset)
                .query(this::entry)
                .list();
    }

    long count(String subject) {
        return jdbc.sql("select count(*) from audit_entry where :subject = '' or subject = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single();
    }

    Optional<Long> firstBroken() {
        ChainWalk walk = new ChainWalk();
        jdbc.sql("select * from audit_entry order by number").withFetchSize(500).query(row -> {
            walk.step(entry(row, 0), link(row, 0));
        });
        return walk.broken();
    }

    private AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}),
                row.getString("address"));
    }

    private static Link link(ResultSet row, int index) throws SQLException {
        return new Link(row.getLong("number"), row.getString("previous"), row.getString("digest"));
    }
}
