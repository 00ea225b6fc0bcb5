package com.supportpro.store.billing.model;

import java.time.Instant;

/**
 * A span of time that is billed at once, its end not included.
 *
 * @param number counted from the anchor, 0 first
 */
public record Period(int number, Instant start, Instant end) {

    public Period {
        if (number < 0 || !start.isBefore(end)) {
            throw new IllegalArgumentException("Period " + number + " cannot run from " + start + " to " + end);
        }
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }
}
