package com.supportpro.desk.operators;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.protocol.Digest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Counts failed sign-ins and says how long to wait: nothing for the first few, then twice as long each time. */
@Repository
class SignInFailures {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The subject that tries as this account are counted by, however long and whoever it is. */
    static String account(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return "account:" + Digest.of(name.getBytes(UTF_8)).sha256();
    }

    /** How long the subject has to wait yet; zero when it may try. */
    Duration wait(String subject, int free) {
        return jdbc.sql("select failures, last_at from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .query((row, index) -> remaining(
                        row.getInt("failures") - free,
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(Duration.ZERO);
    }

    void failed(String subject) {
        Instant now = clock.instant();
        jdbc.sql("""
                insert into sign_in_failure (subject, failures, last_at) values (:subject, 1, :now)
                on conflict (subject) do update
                   set failures = case when sign_in_failure.last_at < :forgotten then 1
                                       else sign_in_failure.failures + 1 end,
                       last_at = :now""")
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("forgotten", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
    }

    void succeeded(String subject) {
        jdbc.sql("delete from sign_in_failure where subject = :subject")
                .param("subject", subject)
                .update();
    }

    /** Whoever waited that long begins anew, so nothing is known of them any more. */
    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetOld() {
        jdbc.sql("delete from sign_in_failure where last_at < :forgotten")
                .param("forgotten", clock.instant().minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
    }

    private Duration remaining(int over, Instant last) {
        if (over < 0) {
            return Duration.ZERO;
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(over, 5));
        Instant until = last.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
        Duration remaining = Duration.between(clock.instant(), until);
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }
}
