package com.supportpro.desk.installations.work;

import java.time.Duration;

/** A step can neither be done nor given up now. */
final class StepWaitsException extends Exception {

    /** How long it is left alone when the store owes an answer. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final long serialVersionUID = 1;

    private final Until until;
    private final String fact;

    StepWaitsException(Until until, String fact) {
        super(until.name());
        this.until = until;
        this.fact = fact;
    }

    /** What ends the waiting. */
    enum Until {
        /** The store owes an answer that decides how to go on: it is asked again after a pause. */
        ANSWER,
        /** Somebody has to pay: the order is watched. */
        PAYMENT
    }

    Until until() {
        return until;
    }

    /** Shown beside the step, without words. */
    String fact() {
        return fact;
    }
}
