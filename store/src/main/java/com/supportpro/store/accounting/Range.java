package com.supportpro.store.accounting;

import com.supportpro.protocol.InvalidDocumentException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days in UTC, both included. */
record Range(LocalDate from, LocalDate to) {

    private static final int MOST_YEARS = 20;

    Range {
        if (to.isBefore(from)) {
            throw new InvalidDocumentException("to", "must not be before from");
        }
        if (from.plusYears(MOST_YEARS).isBefore(to)) {
            throw new InvalidDocumentException("to", "must be at most " + MOST_YEARS + " years after from");
        }
    }

    /** @param from the first of the month when it is missing; {@code to} then is today */
    static Range of(@Nullable String from, @Nullable String to, LocalDate today) {
        return new Range(day("from", from, today.withDayOfMonth(1)), day("to", to, today));
    }

    OffsetDateTime start() {
        return from.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    /** Not included. */
    OffsetDateTime end() {
        return to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static LocalDate day(String field, @Nullable String typed, LocalDate otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() < 3000) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new InvalidDocumentException(field, "must be a day such as 2026-11-25");
        }
        throw new InvalidDocumentException(field, "must be a day of this millennium");
    }
}
