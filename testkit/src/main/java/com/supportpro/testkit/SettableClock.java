package com.supportpro.testkit;

import com.supportpro.platform.database.DatabaseTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until told otherwise; safe to move from another thread. */
public final class SettableClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Some moment at which nothing special happens: 2026-03-10T09:30:00Z. */
    public SettableClock() {
        this(Instant.parse("2026-03-10T09:30:00Z"));
    }

    public SettableClock(Instant start) {
        this(new AtomicReference<>(start), ZoneOffset.UTC);
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** The time of a database that goes by this clock, as a machine finds it that goes by another one. */
    public DatabaseTime ofDatabase(Clock machine) {
        return new DatabaseTime(this::instant, machine, () -> ChronoUnit.NANOS.between(Instant.EPOCH, instant()));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** Shows the same moment, also after it is moved. */
    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
