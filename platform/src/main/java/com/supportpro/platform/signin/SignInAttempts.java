package com.supportpro.platform.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.platform.database.Times;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts sign-ins that failed and makes the next one wait longer each time, by what was tried and by where from. An
 * attempt counts before its password is looked at, so that many at once gain nothing; what was tried is counted whether
 * or not it exists, so that nobody learns who does. Kept in the table {@code failed_sign_in} of either application.
 */
public class SignInAttempts {

    static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient database;
    private final Clock clock;

    public SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts an attempt, unless the subject must still wait; then says for how long. Who need not wait is locked until long
     * ago, not until now: of several at once the one that is counted first may have come in last.
     */
    public Optional<Duration> waitOrCount(Subject subject) {
        Instant now = Times.now(clock);
        int counted = database.sql("""
                insert into failed_sign_in as f (subject, failures, last_failure, locked_until)
                values (:subject, 1, :now, timestamptz 'epoch')
                on conflict (subject) do update set
                  failures = case when f.last_failure < :forgotten then 1 else f.failures + 1 end,
                  last_failure = :now,
                  locked_until = case when f.last_failure < :forgotten or f.failures + 1 < :free
                    then timestamptz 'epoch'
                    else :now + make_interval(secs => least(:longest,
                      :first * power(2, least(f.failures + 1 - :free, 20)))) end
                where f.locked_until <= :now""")
                .param("subject", subject.name())
                .param("now", Times.sql(now))
                .param("forgotten", Times.sql(now.minus(FORGOTTEN_AFTER)))
                .param("free", subject.freeAttempts())
                .param("first", (double) FIRST_WAIT.toSeconds())
                .param("longest", (double) LONGEST_WAIT.toSeconds())
                .update();
        return counted == 1 ? Optional.empty() : lockedUntil(subject).map(until -> Duration.between(now, until));
    }

    /** Forgets all attempts of who succeeded, and says how many failed before. */
    public int succeeded(Subject subject) {
        return database.sql("delete from failed_sign_in where subject = :subject returning failures - 1")
                .param("subject", subject.name())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** What is counted against the subject at present. */
    public Optional<Failures> failures(Subject subject) {
        return database.sql("""
                select failures, last_failure, locked_until from failed_sign_in
                where subject = :subject and last_failure >= :forgotten""")
                .param("subject", subject.name())
                .param("forgotten", Times.sql(Times.now(clock).minus(FORGOTTEN_AFTER)))
                .query((row, number) -> new Failures(
                        row.getInt("failures"),
                        row.getObject("last_failure", OffsetDateTime.class).toInstant(),
                        row.getObject("locked_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Takes one attempt back, which was none to be counted. */
    public void takeBack(Subject subject) {
        database.sql("""
                update failed_sign_in set failures = greatest(failures - 1, 1), locked_until = timestamptz 'epoch'
                where subject = :subject""").param("subject", subject.name()).update();
    }

    /** Forgets whoever tried nothing for so long that they begin anew. */
    public void forgetOld() {
        database.sql("delete from failed_sign_in where last_failure < :forgotten")
                .param("forgotten", Times.sql(Times.now(clock).minus(FORGOTTEN_AFTER)))
                .update();
    }

    private Optional<Instant> lockedUntil(Subject subject) {
        return database.sql("select locked_until from failed_sign_in where subject = :subject")
                .param("subject", subject.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Attempts that failed, the last one when, and until when the next one must wait. */
    public record Failures(int count, Instant last, Instant lockedUntil) {}

    /**
     * What attempts are counted by.
     *
     * @param freeAttempts how many may fail before the next one has to wait
     */
    public record Subject(String name, int freeAttempts) {

        private static final int FREE_FOR_EMAIL = 5;
        private static final int FREE_FOR_ADDRESS = 30;
        private static final int FREE_FOR_SET_UP = 10;
        private static final int FREE_FOR_SET_UP_IN_ALL = 1_000;

        /** Who is tried as, however long the name is and however it is typed. */
        public static Subject email(String typed) {
            return new Subject("email:" + sha256(typed.strip().toLowerCase(Locale.ROOT)), FREE_FOR_EMAIL);
        }

        /** Where tries come from. */
        public static Subject address(String address) {
            return new Subject("address:" + address, FREE_FOR_ADDRESS);
        }

        /** Who tries the set-up token. */
        public static Subject setUp(String address) {
            return new Subject("set-up:" + address, FREE_FOR_SET_UP);
        }

        /** All who try the set-up token together. */
        public static Subject setUpInAll() {
            return new Subject("set-up", FREE_FOR_SET_UP_IN_ALL);
        }

        private static String sha256(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("SHA-256 is missing from this Java", e);
            }
        }
    }
}
