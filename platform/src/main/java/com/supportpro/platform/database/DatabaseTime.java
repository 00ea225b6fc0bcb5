package com.supportpro.platform.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time that leases and signs of life are reckoned in: the database's, because machines do not agree on theirs. With every
 * sign of life the database is asked; in between the time that has gone by is added, so that a clock that is set meanwhile
 * changes nothing.
 */
public final class DatabaseTime {

    /** A clock that is further off than this is wrong. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** An answer that took longer says too little about when it was given. */
    private static final Duration SLOW = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseTime.class);

    private final Supplier<Instant> database;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private volatile @Nullable Reading last;

    public DatabaseTime(JdbcClient jdbc, InstantSource clock) {
        this(
                () -> jdbc.sql("select clock_timestamp() as now")
                        .query((row, number) -> Times.read(row, "now"))
                        .single(),
                clock,
                System::nanoTime);
    }

    /** @param nanos what has gone by since any moment, whatever clocks are set to */
    public DatabaseTime(Supplier<Instant> database, InstantSource clock, LongSupplier nanos) {
        this.database = database;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** @param ahead how far this machine's clock was ahead then */
    private record Reading(Instant at, long nanos, Duration ahead) {}

    public Instant now() {
        Reading reading = reading();
        return reading.at().plusNanos(nanos.getAsLong() - reading.nanos());
    }

    /** How far this machine's clock is ahead of the database's; negative when it is behind. */
    public Duration ahead() {
        return reading().ahead();
    }

    /** Whether that is too far. */
    public static boolean wrong(Duration ahead) {
        return ahead.abs().compareTo(TOLERANCE) > 0;
    }

    /** Asks the database anew. */
    public void ask() {
        Reading before = last;
        long asked = nanos.getAsLong();
        Instant answer = database.get();
        long took = nanos.getAsLong() - asked;
        if (before == null || took < SLOW.toNanos()) {
            Instant here = clock.instant().minusNanos(took / 2);
            Reading now = new Reading(answer, asked + took / 2, Duration.between(answer, here));
            last = now;
            tell(before, now);
        }
    }

    private Reading reading() {
        Reading reading = last;
        if (reading == null) {
            ask();
            return reading();
        }
        return reading;
    }

    private static void tell(@Nullable Reading before, Reading now) {
        boolean wasWrong = before != null && wrong(before.ahead());
        if (wrong(now.ahead()) && !wasWrong) {
            LOG.warn("This machine's clock is {} ahead of the database's. Leases go by the database's", now.ahead());
        } else if (!wrong(now.ahead()) && wasWrong) {
            LOG.info("This machine's clock agrees with the database's again");
        }
    }
}
