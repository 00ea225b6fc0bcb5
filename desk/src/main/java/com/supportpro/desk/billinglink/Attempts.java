package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Attempt.Purpose;
import com.supportpro.platform.secrets.SecretBox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Logins and Logouts on their way: each belongs to one browser, is good once, and for ten minutes. */
@Repository
class Attempts {

    private static final Duration GOOD = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String NONCE = "billing-link/nonce";
    private static final String VERIFIER = "billing-link/verifier";

    private final JdbcClient jdbc;
    private final SecretBox secrets;
    private final Clock clock;

    Attempts(JdbcClient jdbc, SecretBox secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    Attempt begin(Purpose purpose, Visitor visitor, BackPath back) {
        forgetOld();
        Attempt attempt = new Attempt(Secrets.random(), Secrets.random(), Secrets.random(), back, false);
        jdbc.sql("""
                insert into link_attempt (state_digest, purpose, browser_digest, sealed_nonce, sealed_verifier, back,
                  begun_at) values (:state, :purpose, :browser, :nonce, :verifier, :back, :now)""")
                .param("state", Secrets.digest(attempt.state()))
                .param("purpose", purpose.name())
                .param("browser", visitor.digest())
                .param("nonce", secrets.sealText(attempt.nonce(), NONCE))
                .param("verifier", secrets.sealText(attempt.verifier(), VERIFIER))
                .param("back", back.value())
                .param("now", at(clock.instant()))
                .update();
        return attempt;
    }

    /** The attempt, gone with this; what another browser began stays for that one. */
    Optional<Attempt> take(Purpose purpose, String state, Visitor visitor) {
        return jdbc.sql("""
                delete from link_attempt where state_digest = :state and purpose = :purpose
                  and browser_digest = :browser returning *""")
                .param("state", Secrets.digest(state))
                .param("purpose", purpose.name())
                .param("browser", visitor.digest())
                .query((row, number) -> attempt(row, state))
                .optional();
    }

    private void forgetOld() {
        jdbc.sql("delete from link_attempt where begun_at < :oldest")
                .param("oldest", at(clock.instant().minus(KEPT)))
                .update();
    }

    private Attempt attempt(ResultSet row, String state) throws SQLException {
        Instant begun = row.getObject("begun_at", OffsetDateTime.class).toInstant();
        return new Attempt(
                state,
                secrets.openText(row.getString("sealed_nonce"), NONCE),
                secrets.openText(row.getString("sealed_verifier"), VERIFIER),
                BackPath.of(row.getString("back")),
                begun.plus(GOOD).isBefore(clock.instant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
