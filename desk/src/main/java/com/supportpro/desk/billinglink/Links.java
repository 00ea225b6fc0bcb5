package com.supportpro.desk.billinglink;

import com.supportpro.platform.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one link of this desk, with its tokens sealed. */
@Repository
class Links {

    static final String ACCESS = "billing-link/access-token";
    static final String REFRESH = "billing-link/refresh-token";
    static final String ID = "billing-link/id-token";

    private static final String HOLDING = "select * from billing_link where state <> 'UNLINKED'";

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    Links(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    Optional<Link> find() {
        return jdbc.sql(HOLDING).query(this::link).optional();
    }

    /** As {@link #find}; everybody else who wants to change the link waits until this transaction ends. */
    Optional<Link> lock() {
        jdbc.sql("select set_config('lock_timeout', '30s', true)")
                .query(String.class)
                .single();
        return jdbc.sql(HOLDING + " for update").query(this::link).optional();
    }

    /** Begins a link, in place of any earlier one. */
    void begin(Tokens tokens, LinkStatus status) {
        jdbc.sql("delete from billing_link").update();
        jdbc.sql("""
                insert into billing_link (id, state, sealed_access_token, access_until, sealed_refresh_token,
                  sealed_id_token, changed_at, checked_at)
                values (:id, :state, :access, :until, :refresh, :idToken, :now, :now)""")
                .param("id", UUID.randomUUID())
                .param("state", status.state().name())
                .param("access", secrets.sealText(tokens.access(), ACCESS))
                .param("until", tokens.until().atOffset(ZoneOffset.UTC))
                .param("refresh", secrets.sealText(tokens.refresh(), REFRESH))
                .param("idToken", secrets.sealText(tokens.id(), ID))
                .param("now", now())
                .update();
        describe(status);
    }

    /** Keeps renewed tokens. */
    void renew(UUID id, Tokens tokens) {
        jdbc.sql("""
                update billing_link set sealed_access_token = :access, access_until = :until,
                  sealed_refresh_token = :refresh, sealed_id_token = :idToken where id = :id""")
                .param("access", secrets.sealText(tokens.access(), ACCESS))
                .param("until", tokens.until().atOffset(ZoneOffset.UTC))
                .param("refresh", secrets.sealText(tokens.refresh(), REFRESH))
                .param("idToken", secrets.sealText(tokens.id(), ID))
                .param("id", id)
                .update();
    }

    /** Makes the next call renew the access token, when it still is this one. */
    void doubt(Link link) {
        jdbc.sql("update billing_link set access_until = :past where id = :id and access_until = :until")
                .param("past", clock.instant().minusSeconds(1).atOffset(ZoneOffset.UTC))
                .param("id", link.id())
                .param("until", link.tokens().until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Ends the link and forgets its tokens; the next Login asks for credentials.
     *
     * @param why the last part of a text's key, or empty when it was our own wish
     */
    void end(String why) {
        jdbc.sql("""
                update billing_link set state = 'UNLINKED', account_name = '', account_email = '', licence_key = '',
                  licence_holder = '', sealed_access_token = null, access_until = null, sealed_refresh_token = null,
                  sealed_id_token = null, ended = :why, ask_again = true, changed_at = :now""").param("why", why).param("now", now()).update();
    }

    private void describe(LinkStatus status) {
        jdbc.sql("""
                update billing_link set state = :state, account_name = :name, account_email = :email,
                  licence_key = :key, licence_holder = :holder""")
                .param("state", status.state().name())
                .param("name", status.accountName())
                .param("email", status.accountEmail())
                .param("key", status.licenceKey())
                .param("holder", status.licenceHolder())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Link link(ResultSet row, int number) throws SQLException {
        Tokens tokens = new Tokens(
                secrets.openText(row.getString("sealed_access_token"), ACCESS),
                row.getObject("access_until", OffsetDateTime.class).toInstant(),
                secrets.openText(row.getString("sealed_refresh_token"), REFRESH),
                secrets.openText(row.getString("sealed_id_token"), ID));
        return new Link(row.getObject("id", UUID.class), LinkState.valueOf(row.getString("state")), tokens);
    }
}
