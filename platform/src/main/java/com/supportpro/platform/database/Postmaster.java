package com.supportpro.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A running server, and how to end it. */
record Postmaster(long pid, Path data) {

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** In order if it can be had within its time, at once otherwise; committed data survives both. */
    boolean stop() throws IOException {
        return !isRunning() || stopBy("INT", FAST) || stopBy("QUIT", IMMEDIATE) || stopBy("KILL", IMMEDIATE);
    }

    /** By what it does, not by its number alone: that may be another process's by now, or nobody has buried it yet. */
    boolean isRunning() throws IOException {
        return PostmasterFile.worksIn(pid, data);
    }

    boolean endsWithin(Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (isRunning()) {
            if (System.nanoTime() > deadline || !Pause.of(BETWEEN_LOOKS)) {
                return false;
            }
        }
        return true;
    }

    private boolean stopBy(String signal, Duration patience) throws IOException {
        // Java itself can only send TERM, upon which PostgreSQL waits for its clients.
        new Command("sh", "-c", "kill -" + signal + " " + pid).run("");
        return endsWithin(patience);
    }
}
