package com.supportpro.cli;

import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Whether and how long to wait for what was begun. */
final class FollowOption {

    private static final Duration BEAT = Duration.ofMillis(400);

    @Option(names = "--no-wait", description = "Do not wait until it has ended")
    boolean noWait;

    @Option(names = "--wait", description = "Seconds to wait at the most (${DEFAULT-VALUE})")
    int seconds = 600;

    /** The operation as it has ended. */
    JsonNode end(String operation, Desk desk, Output output, Surroundings around) {
        Progress progress = new Progress(output, around.terminal());
        Instant until = around.clock().instant().plusSeconds(seconds);
        while (true) {
            JsonNode now = desk.get("/api/v1/operations/" + operation);
            progress.show(now);
            String state = now.path("state").asString("");
            if (!state.equals("RUNNING")) {
                return now;
            }
            rest(until, around);
        }
    }

    /** @throws CliException the patience is over */
    void rest(Instant until, Surroundings around) {
        if (around.clock().instant().isAfter(until)) {
            throw new CliException(
                    Exit.FAILED,
                    "still-running",
                    "It has not ended within " + seconds + " seconds; it goes on without you.",
                    "supportpro list shows what has become of it.");
        }
        around.pause().of(BEAT);
    }
}
