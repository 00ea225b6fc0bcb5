package com.supportpro.desk.runtime;

import java.time.Instant;

/**
 * A line about an add-on for those who look after the desk, written by the add-on or by the desk.
 *
 * @param text a line of {@link com.supportpro.desk.texts.Said}
 */
public record Note(Instant at, Level level, String text) {

    /** How much it matters. */
    public enum Level {
        INFO,
        WARNING
    }
}
