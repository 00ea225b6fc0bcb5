package com.supportpro.desk.runtime.calls;

import java.time.Duration;

/** Why an add-on is called, and how long it may take. */
public enum CallKind {
    START(20),
    PROBE(10),
    STOP(10),
    TEST(20),
    UPGRADE(60),
    ROUTE(10),
    EVENT(30),
    SCHEDULE(60),
    /** Somebody waits for a page that this is but a part of. */
    GLANCE(2),
    FORM(10),
    PAGE(10),
    TABLE(20);

    private final Duration limit;

    CallKind(int seconds) {
        this.limit = Duration.ofSeconds(seconds);
    }

    Duration limit() {
        return limit;
    }

    /** Whether somebody waits for the answer who would not ask again. */
    boolean waitedFor() {
        return this == ROUTE || this == PAGE || this == FORM || this == TABLE || this == TEST || this == GLANCE;
    }

    /** Whether a stranger says what the add-on is called with. */
    boolean fromOutside() {
        return this == ROUTE || this == PAGE;
    }
}
