package com.supportpro.desk.installations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What the desk updates to by itself, where nobody decided otherwise, and when.
 *
 * @param from the time of day from which updates may begin
 * @param until before which they may; on the next day when it is not after {@code from}
 */
public record UpdateRule(Automatic automatic, ZoneId zone, LocalTime from, LocalTime until) {

    /** The day on which the night began that this moment is part of; nothing by day. */
    public Optional<LocalDate> night(Instant now) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overMidnight = !until.isAfter(from);
        boolean late = !time.isBefore(from) && (overMidnight || time.isBefore(until));
        boolean early = overMidnight && time.isBefore(until);
        if (late) {
            return Optional.of(there.toLocalDate());
        }
        return early ? Optional.of(there.toLocalDate().minusDays(1)) : Optional.empty();
    }
}
