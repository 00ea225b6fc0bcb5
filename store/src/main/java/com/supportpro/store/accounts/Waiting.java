package com.supportpro.store.accounts;

import java.time.Duration;

/** A waiting time in words, never shorter than it is. */
public final class Waiting {

    private Waiting() {}

    public static String words(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        if (seconds < 60) {
            return seconds == 1 ? "1 second" : seconds + " seconds";
        }
        long minutes = (seconds + 59) / 60;
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }
}
