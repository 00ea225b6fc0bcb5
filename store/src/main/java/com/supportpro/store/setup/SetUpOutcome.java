package com.supportpro.store.setup;

import java.util.Map;

/**
 * How a set-up ended.
 *
 * @param status 201 when done, else the HTTP status of the refusal
 * @param mistakes sentences by field
 */
record SetUpOutcome(int status, Map<String, String> mistakes) {

    static final SetUpOutcome DONE = new SetUpOutcome(201, Map.of());
    static final SetUpOutcome DONE_BEFORE =
            new SetUpOutcome(409, Map.of("token", "This store is set up already. Sign in instead."));
    static final SetUpOutcome WRONG_TOKEN = new SetUpOutcome(
            401, Map.of("token", "This is not the set-up token. It stands in the log of the store's first start."));

    static SetUpOutcome tooOften(String wait) {
        return new SetUpOutcome(429, Map.of("token", "Too many attempts. Try again in " + wait + "."));
    }

    static SetUpOutcome mistaken(Map<String, String> mistakes) {
        return new SetUpOutcome(422, mistakes);
    }

    boolean refused() {
        return status != 201;
    }
}
