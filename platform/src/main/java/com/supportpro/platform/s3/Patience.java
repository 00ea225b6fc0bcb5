package com.supportpro.platform.s3;

import java.time.Duration;

/**
 * How long a bucket may take.
 *
 * @param connect until it takes the connection
 * @param silence between two bytes
 * @param attempt for one try, of which there are three
 */
public record Patience(Duration connect, Duration silence, Duration attempt) {

    static final int TRIES = 3;

    /** Enough for the largest package over a slow line. */
    public static Patience usual() {
        return new Patience(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
}
