package com.supportpro.store.billing.model;

import com.supportpro.protocol.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Gives back the unused part of a paid period, by whole days: a day that has begun is used. */
public final class Proration {

    private Proration() {}

    /** The share of what was paid that falls on the days left; half up, between nothing and all. */
    public static Money unused(Money paid, Instant start, Instant end, Instant at, ZoneId zone) {
        long all = ChronoUnit.DAYS.between(date(start, zone), date(end, zone));
        BigDecimal exact =
                BigDecimal.valueOf(paid.minorUnits()).multiply(BigDecimal.valueOf(left(start, end, at, zone, all)));
        return new Money(
                paid.currency(),
                exact.divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP).longValueExact());
    }

    private static long left(Instant start, Instant end, Instant at, ZoneId zone, long all) {
        if (!at.isAfter(start)) {
            return all;
        }
        long whole = ChronoUnit.DAYS.between(LocalDateTime.ofInstant(at, zone), LocalDateTime.ofInstant(end, zone));
        return Math.max(0, Math.min(all, whole));
    }

    private static LocalDate date(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
