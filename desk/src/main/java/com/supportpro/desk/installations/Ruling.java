package com.supportpro.desk.installations;

import java.util.Optional;

/** What the preconditions say to a request. */
sealed interface Ruling {

    Optional<Problem> refusal();

    static Ruling planned(Plan plan) {
        return new Planned(plan);
    }

    static Ruling refused(Problem problem) {
        return new Refused(problem);
    }

    static Ruling refused(String code) {
        return new Refused(Problem.of(code));
    }

    /** It can be done, like this. */
    record Planned(Plan plan) implements Ruling {
        @Override
        public Optional<Problem> refusal() {
            return Optional.empty();
        }
    }

    /** It cannot, because of this. */
    record Refused(Problem problem) implements Ruling {
        @Override
        public Optional<Problem> refusal() {
            return Optional.of(problem);
        }
    }
}
