package com.supportpro.store.notices;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.accounts.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The notices that wait to be sent. */
@Repository
class Outbox {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final int LONGEST_PROBLEM = 300;

    private final JdbcClient database;
    private final Clock clock;

    Outbox(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes the next due notice for as long as the lease; another node takes it up after that, if this one died. */
    Optional<Notice> take(Duration lease) {
        return database.sql("""
                update billing_notice set attempts = attempts + 1, next_at = :leased
                where id = (select id from billing_notice
                  where sent_at is null and given_up_at is null and next_at <= :now
                  order by next_at, id limit 1 for update skip locked)
                returning *""")
                .param("now", now())
                .param("leased", now().plus(lease))
                .query(Outbox::notice)
                .optional();
    }

    boolean got(Notice notice, PersonId person) {
        return database.sql("select exists (select from notice_mail where notice_id = :id and person_id = :person)")
                .param("id", notice.id())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void mailed(Notice notice, PersonId person) {
        database.sql("insert into notice_mail (notice_id, person_id, sent_at) values (:id, :person, :now)")
                .param("id", notice.id())
                .param("person", person.value())
                .param("now", now())
                .update();
    }

    void sent(Notice notice) {
        change("sent_at = :at, problem = ''", notice, now(), "");
    }

    void giveUp(Notice notice, String problem) {
        change("given_up_at = :at, problem = :problem", notice, now(), problem);
    }

    void retry(Notice notice, Duration wait, String problem) {
        change("next_at = :at, problem = :problem", notice, now().plus(wait), problem);
    }

    /** Waits without being counted as an attempt. */
    void hold(Notice notice, Duration wait, String problem) {
        change("attempts = attempts - 1, next_at = :at, problem = :problem", notice, now().plus(wait), problem);
    }

    private void change(String what, Notice notice, OffsetDateTime at, String problem) {
        database.sql("update billing_notice set " + what + " where id = :id")
                .param("at", at)
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param("id", notice.id())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                new AccountId(row.getObject("account_id", UUID.class)),
                JSON.readValue(row.getString("facts"), new TypeReference<>() {}),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
