package com.supportpro.store.licences;

import java.time.Duration;

/** Licence keys were tried too often. */
public class TooManyRegistrationsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyRegistrationsException(Duration wait) {
        super("Too many registrations were tried. Try again in " + (wait.toSeconds() + 1) + " s.");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }
}
