package com.supportpro.desk.operators;

import java.util.Map;

/**
 * How a set-up ended.
 *
 * @param status 201 when done, else the HTTP status of the refusal
 * @param mistakes keys of texts by field
 * @param store what the store says to the licence key; its silence also when it was not asked
 */
public record SetUpOutcome(int status, Map<String, String> mistakes, LicenceAnswer store) {

    static final SetUpOutcome DONE_BEFORE = refused(409, Map.of("token", "setup.mistake.done"));
    static final SetUpOutcome WRONG_TOKEN = refused(401, Map.of("token", "setup.mistake.token"));

    static SetUpOutcome done(LicenceAnswer store) {
        return new SetUpOutcome(201, Map.of(), store);
    }

    static SetUpOutcome mistaken(Map<String, String> mistakes) {
        return refused(422, mistakes);
    }

    static SetUpOutcome refusedBy(LicenceAnswer store) {
        return new SetUpOutcome(422, Map.of(), store);
    }

    private static SetUpOutcome refused(int status, Map<String, String> mistakes) {
        return new SetUpOutcome(status, mistakes, LicenceAnswer.SILENCE);
    }

    public boolean refused() {
        return status != 201;
    }
}
