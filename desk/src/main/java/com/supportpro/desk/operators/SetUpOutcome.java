package com.supportpro.desk.operators;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a set-up ended.
 *
 * @param status 201 when done, else the HTTP status of the refusal
 * @param mistakes keys of texts by field
 * @param storesWords why the store refuses the licence key, in its own words
 */
public record SetUpOutcome(
        int status, Map<String, String> mistakes, @Nullable String storesWords) {

    static final SetUpOutcome DONE = new SetUpOutcome(201, Map.of(), null);
    static final SetUpOutcome DONE_BEFORE = new SetUpOutcome(409, Map.of("token", "setup.mistake.done"), null);
    static final SetUpOutcome WRONG_TOKEN = new SetUpOutcome(401, Map.of("token", "setup.mistake.token"), null);

    public boolean refused() {
        return status != 201;
    }
}
