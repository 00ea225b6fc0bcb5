package com.supportpro.platform.database;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running server, and how to end it. */
record Postmaster(ProcessHandle process) {

    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    /** In order if it can be had within its time, at once otherwise; committed data survives both. */
    boolean stop() {
        return stopBy("INT", FAST) || stopBy("QUIT", IMMEDIATE) || stopBy("KILL", IMMEDIATE);
    }

    private boolean stopBy(String signal, Duration patience) {
        // Java itself can only send TERM, upon which PostgreSQL waits for its clients.
        new Command("sh", "-c", "kill -" + signal + " " + process.pid()).run("");
        return endsWithin(patience);
    }

    private boolean endsWithin(Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
