package com.supportpro.desk.billinglink;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the link shows of itself, without its tokens. */
@Repository
class LinkSigns {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkSigns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when there never was a link. */
    Optional<LinkStatus> status() {
        return jdbc.sql("select * from billing_link").query(LinkSigns::read).optional();
    }

    /** Why the last link ended without our wish, as the last part of a text's key. */
    Optional<String> ended() {
        return jdbc.sql("select ended from billing_link where state = 'UNLINKED' and ended <> ''")
                .query(String.class)
                .optional();
    }

    /** Whether the next Login has to ask for credentials: after a Logout, and to get out of a wrong account. */
    boolean asksAgain() {
        return jdbc.sql("select exists (select from billing_link where ask_again or state = 'WRONG_ACCOUNT')")
                .query(Boolean.class)
                .single();
    }

    /** Keeps what the store says now; false when it has nothing new, or the link is another one by now. */
    boolean describe(UUID id, LinkStatus status) {
        return jdbc.sql("""
                update billing_link set state = :state, account_name = :name, account_email = :email,
                  licence_key = :key, licence_holder = :holder, changed_at = :now
                where id = :id and state <> 'UNLINKED'
                  and (state, account_name, account_email, licence_key, licence_holder)
                      is distinct from (:state, :name, :email, :key, :holder)""")
                        .param("state", status.state().name())
                        .param("name", status.accountName())
                        .param("email", status.accountEmail())
                        .param("key", status.licenceKey())
                        .param("holder", status.licenceHolder())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Whether the link was not checked for so long; then it counts as checked now, so that one node alone does it. */
    boolean takeCheck(Duration age) {
        return jdbc.sql("""
                update billing_link set checked_at = :now where state <> 'UNLINKED' and checked_at <= :before""")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("before", clock.instant().minus(age).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static LinkStatus read(ResultSet row, int number) throws SQLException {
        return new LinkStatus(
                LinkState.valueOf(row.getString("state")),
                row.getString("account_name"),
                row.getString("account_email"),
                row.getString("licence_key"),
                row.getString("licence_holder"));
    }
}
