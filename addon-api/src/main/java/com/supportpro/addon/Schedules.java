package com.supportpro.addon;

import java.time.Duration;

/** Work at intervals, on threads of the desk. */
public interface Schedules {

    /**
     * Runs the work again and again, each run beginning {@code interval} after the last one ended; the first run comes
     * after one interval. Runs of one name never overlap on a desk. A run that throws is counted and the next one comes
     * all the same.
     *
     * @param interval one second at the least
     */
    void every(String name, Duration interval, Work work);

    /** What is run; may throw. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
