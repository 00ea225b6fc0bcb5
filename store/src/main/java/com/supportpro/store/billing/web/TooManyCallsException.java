package com.supportpro.store.billing.web;

import java.time.Duration;

/** A desk asks for quotes or orders faster than people can. */
class TooManyCallsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration waitingTime;

    TooManyCallsException(Duration waitingTime) {
        super("This desk asks too often");
        this.waitingTime = waitingTime;
    }

    Duration waitingTime() {
        return waitingTime;
    }
}
