package com.supportpro.store.billing.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Times that people are given in days: they end at the same time of day, also where the clocks change on the way. */
public final class Days {

    private Days() {}

    /**
     * @param length its whole days are counted in the zone; what is left of it is added as it is
     * @param zone of those whom it concerns
     */
    public static Instant after(Instant start, Duration length, ZoneId zone) {
        Duration rest = length.minusDays(length.toDays());
        return start.atZone(zone).plusDays(length.toDays()).toInstant().plus(rest);
    }
}
