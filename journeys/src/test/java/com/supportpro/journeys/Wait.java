package com.supportpro.journeys;

import java.io.IOException;
import java.time.Duration;

/** Waits for what happens by itself. */
final class Wait {

    private static final int PAUSE_MILLIS = 250;

    private Wait() {}

    /** Something that may not be so yet. */
    interface Hope {
        boolean fulfilled() throws IOException, InterruptedException;
    }

    static void atMost(Duration patience, Hope hope) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (!hope.fulfilled()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It did not happen within " + patience);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
