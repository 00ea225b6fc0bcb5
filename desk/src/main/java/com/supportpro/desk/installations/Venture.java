package com.supportpro.desk.installations;

import java.util.List;
import java.util.Optional;

/** What a request comes to with all that it takes along. */
sealed interface Venture {

    Optional<Problem> refusal();

    /** It can be done, in this order; what was asked for comes last. */
    record Ready(List<Errand> errands) implements Venture {

        public Ready {
            errands = List.copyOf(errands);
        }

        @Override
        public Optional<Problem> refusal() {
            return Optional.empty();
        }
    }

    /** It cannot, because of this. */
    record Barred(Problem problem) implements Venture {
        @Override
        public Optional<Problem> refusal() {
            return Optional.of(problem);
        }
    }
}
