package com.supportpro.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** What a run finds around it. */
record Surroundings(
        Map<String, String> environment, Path home, boolean terminal, InputStream input, Clock clock, Pause pause) {

    /** Waits. */
    interface Pause {
        void of(Duration time);
    }

    static Surroundings real() {
        return new Surroundings(
                System.getenv(),
                Path.of(System.getProperty("user.home", ".")),
                System.console() != null,
                System.in,
                Clock.systemUTC(),
                Surroundings::sleep);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CliException(Exit.FAILED, "interrupted", "Interrupted", "");
        }
    }
}
