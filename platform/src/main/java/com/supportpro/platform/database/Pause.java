package com.supportpro.platform.database;

import java.time.Duration;

/** Waiting that can be interrupted. */
final class Pause {

    private Pause() {}

    /** False when interrupted; the thread stays marked so. */
    static boolean of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
