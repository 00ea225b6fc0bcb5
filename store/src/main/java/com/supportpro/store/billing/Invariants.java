package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.ProtocolJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the books against their rules; what the database forbids already is looked at all the same. */
@Service
public class Invariants {

    private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);
    private static final Duration LONGEST_UNKNOWN = Duration.ofDays(7);
    private static final Duration LONGEST_UNHEARD = Duration.ofDays(1);
    private static final int MOST_NAMED = 20;

    private static final String UNKNOWN = """
            select id::text from payment where state in ('SENT', 'UNKNOWN') and sent_at < :before
            union all select id::text from refund where state in ('SENT', 'UNKNOWN', 'FAILED') and created_at < :before""";

    private static final String UNHEARD = """
            select gateway || ' ' || event_id || ', tried ' || attempts || ' times: ' || problem from webhook_event
            where handled_at is null and received_at < :before""";

    private final JdbcClient database;
    private final Clock clock;

    Invariants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is wrong, in words; empty when all holds. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<String> violations() {
        List<String> found = new java.util.ArrayList<>();
        for (Invariant invariant : BookRules.ALL) {
            found.addAll(named(
                    invariant.rule(),
                    database.sql(invariant.violations()).query(String.class).list()));
        }
        found.addAll(named("Nothing is unknown for longer than a week", before(UNKNOWN, LONGEST_UNKNOWN)));
        found.addAll(named("What gateways tell is handled within a day", before(UNHEARD, LONGEST_UNHEARD)));
        return found;
    }

    private List<String> before(String violations, Duration longest) {
        return database.sql(violations)
                .param("before", Times.sql(clock.instant().minus(longest)))
                .query(String.class)
                .list();
    }

    /** Checks, keeps the result for staff and raises the alarm when something is wrong. */
    @Transactional
    public List<String> check() {
        List<String> found = violations();
        database.sql("insert into invariant_run (at, problems) values (:at, cast(:problems as jsonb))")
                .param("at", Times.sql(Times.now(clock)))
                .param("problems", ProtocolJson.mapper().writeValueAsString(found))
                .update();
        found.forEach(problem -> LOG.error("The books are wrong: {}", problem));
        return found;
    }

    /** The last check. */
    public Optional<Run> last() {
        return database.sql("select * from invariant_run order by id desc limit 1")
                .query((row, number) -> new Run(
                        Times.read(row, "at"),
                        List.of(ProtocolJson.mapper().readValue(row.getString("problems"), String[].class))))
                .optional();
    }

    /** A check and what it found. */
    public record Run(java.time.Instant at, List<String> problems) {}

    private static List<String> named(String rule, List<String> violations) {
        return violations.stream()
                .limit(MOST_NAMED)
                .map(violation -> rule + ", but " + violation)
                .toList();
    }
}
