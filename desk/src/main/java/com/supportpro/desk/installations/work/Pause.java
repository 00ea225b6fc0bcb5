package com.supportpro.desk.installations.work;

import java.time.Duration;

/** Waits; a port, so that tests need not. */
interface Pause {

    /** Returns early, with the interruption kept, when the process is stopping. */
    void of(Duration duration);

    static Pause real() {
        return duration -> {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
