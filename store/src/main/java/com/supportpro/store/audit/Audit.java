package com.supportpro.store.audit;

import com.supportpro.store.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was done; entries are never changed. */
@Repository
public class Audit {

    private final JdbcClient database;
    private final Clock clock;

    Audit(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Remembers it, in the transaction of the deed when there is one. */
    public void record(AuditEvent event) {
        AccountId account = event.account();
        database.sql("""
                insert into audit_entry (at, actor, action, subject, account_id)
                values (:at, :actor, :action, :subject, :account)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("account", account == null ? null : account.value())
                .update();
    }

    /** The newest first. */
    public List<AuditEntry> newest(int limit) {
        return database.sql("select * from audit_entry order by at desc, id desc limit :limit")
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    /** Those of the account, the newest first. */
    public List<AuditEntry> newest(AccountId account, int limit) {
        return database.sql("""
                select * from audit_entry where account_id = :account order by at desc, id desc limit :limit""")
                .param("account", account.value())
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    /** What somebody did, the newest first. */
    public List<AuditEntry> newestBy(String actor, int limit) {
        return database.sql("select * from audit_entry where actor = :actor order by at desc, id desc limit :limit")
                .param("actor", actor)
                .param("limit", limit)
                .query(Audit::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"));
    }
}
