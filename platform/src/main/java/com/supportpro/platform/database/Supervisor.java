package com.supportpro.platform.database;

import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a server at work: one that ends unasked, be it killed or out of room on its disk, is started again on the same port,
 * after pauses that grow as long as it does not stay.
 */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration TO_END = Duration.ofSeconds(30);

    private final Starter starter;
    private final Thread thread = new Thread(this::watch, "postgres-supervisor");
    private volatile Started server;
    private volatile String trouble = "";
    private volatile int restarts;
    private volatile boolean closing;

    /** Starts the server once more. */
    interface Starter {
        Started on(int port) throws IOException;
    }

    private Supervisor(Started server, Starter starter) {
        this.server = server;
        this.starter = starter;
    }

    static Supervisor over(Started server, Starter starter) {
        Supervisor supervisor = new Supervisor(server, starter);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    /** The one that works, or worked last. */
    Started server() {
        return server;
    }

    int restarts() {
        return restarts;
    }

    /** Why there is none now; empty while there is. */
    String trouble() {
        return trouble;
    }

    /** Whatever ends from now on is left ended. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join(TO_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        Duration pause = SHORTEST;
        long since = System.nanoTime();
        while (ended()) {
            trouble = "It has ended by itself";
            LOG.error("The embedded PostgreSQL (process {}) has ended by itself and is started again", pid());
            server.watchdog().close();
            boolean stayed = System.nanoTime() - since > LONGEST.toNanos();
            pause = startAgain(stayed ? SHORTEST : pause);
            since = System.nanoTime();
        }
    }

    /** False when that was asked for. */
    private boolean ended() {
        try {
            server.process().waitFor();
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The pause before the next time. */
    private Duration startAgain(Duration first) {
        Duration pause = first;
        while (!closing && Pause.of(pause)) {
            pause = longer(pause);
            try {
                server = starter.on(server.port());
                restarts = restarts + 1;
                trouble = "";
                LOG.warn("The embedded PostgreSQL works again (process {})", pid());
                return pause;
            } catch (IOException | RuntimeException e) {
                trouble = String.valueOf(e.getMessage());
                LOG.error("The embedded PostgreSQL does not start; the next try is in {} s", pause.toSeconds(), e);
            }
        }
        return pause;
    }

    private long pid() {
        return server.postmaster().pid();
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    }
}
