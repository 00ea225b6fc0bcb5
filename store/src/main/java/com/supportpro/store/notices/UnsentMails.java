package com.supportpro.store.notices;

import com.supportpro.platform.database.Times;
import com.supportpro.store.accounts.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What could not be sent, for staff to look at and try again. */
@Repository
public class UnsentMails {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    UnsentMails(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that were given up first, then the oldest first. */
    public List<UnsentMail> all() {
        return database.sql("""
                select n.*, a.name from billing_notice n join account a on a.id = n.account_id where sent_at is null
                order by given_up_at is null, n.at, n.id limit :most""").param("most", MOST).query(this::mail).list();
    }

    public Optional<UnsentMail> find(long id) {
        return database.sql("""
                select n.*, a.name from billing_notice n join account a on a.id = n.account_id
                where sent_at is null and n.id = :id""").param("id", id).query(this::mail).optional();
    }

    /** Has it tried anew with the next run; whoever got it already is not told again. */
    public boolean retry(long id) {
        return database.sql("""
                update billing_notice set given_up_at = null, attempts = 0, next_at = :now
                where id = :id and sent_at is null and at > :oldest""")
                        .param("now", Times.sql(clock.instant()))
                        .param("oldest", Times.sql(clock.instant().minus(SendNotices.TOO_OLD)))
                        .param("id", id)
                        .update()
                == 1;
    }

    private UnsentMail mail(ResultSet row, int number) throws SQLException {
        Instant at = Times.read(row, "at");
        boolean givenUp = row.getObject("given_up_at") != null;
        return new UnsentMail(
                row.getLong("id"),
                row.getString("kind"),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                at,
                row.getInt("attempts"),
                row.getString("problem"),
                givenUp ? null : Times.read(row, "next_at"),
                at.plus(SendNotices.TOO_OLD).isBefore(clock.instant()));
    }
}
