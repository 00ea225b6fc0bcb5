package com.supportpro.desk.marketplace.web;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.StoreSays;

/** Why the store did not answer as hoped, as a problem with its words. */
final class Unanswered {

    private Unanswered() {}

    static Problem problem(StoreSays<?> says) {
        String silence = says.silence().map(StoreSays.Silent::reason).orElse("");
        return says.refusal().map(Problem::of).orElseGet(() -> Problem.of("store-unreachable", "reason", silence));
    }
}
