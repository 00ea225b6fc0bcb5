package com.supportpro.store.oauth;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what was granted and is of no use any more. */
@Component
class ForgetExpired {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient database;
    private final Clock clock;

    ForgetExpired(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void forget() {
        database.sql("""
                delete from oauth2_authorization
                where coalesce(refresh_token_expires_at, authorization_code_expires_at) < :oldest""")
                .param("oldest", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
