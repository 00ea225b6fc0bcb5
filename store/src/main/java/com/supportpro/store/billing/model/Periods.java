package com.supportpro.store.billing.model;

import com.supportpro.protocol.Cycle;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * The periods of something recurring, each reckoned from the anchor and never from its predecessor: the 31st bills on the last
 * day of short months and on the 31st again afterwards.
 *
 * @param zone the account's: periods begin at the anchor's time of day there
 */
public record Periods(Cycle cycle, Instant anchor, ZoneId zone) {

    public Periods {
        if (!cycle.recurring()) {
            throw new IllegalArgumentException("What is charged once has no periods");
        }
    }

    public Period period(int number) {
        return new Period(number, start(number), start(Math.addExact(number, 1)));
    }

    /**
     * The period in which an instant lies.
     *
     * @throws IllegalArgumentException before the anchor
     */
    public Period at(Instant instant) {
        if (instant.isBefore(anchor)) {
            throw new IllegalArgumentException(instant + " is before the anchor " + anchor);
        }
        long months = ChronoUnit.MONTHS.between(local(anchor), local(instant));
        int guess = Math.toIntExact(Math.max(0, months / cycle.months() - 1));
        while (!start(guess + 1).isAfter(instant)) {
            guess++;
        }
        return period(guess);
    }

    // In a gap of the clocks it begins as much later; where an hour comes twice, in the first unless the anchor was in
    // the other.
    private Instant start(int number) {
        ZonedDateTime first = local(anchor);
        long months = Math.multiplyExact((long) number, cycle.months());
        return ZonedDateTime.ofLocal(first.toLocalDateTime().plusMonths(months), zone, first.getOffset())
                .toInstant();
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }
}
