package com.supportpro.desk.approvals;

import com.supportpro.desk.installations.Problem;
import java.util.Optional;

/** What came of asking for something, or of deciding on it. */
public sealed interface Answer<T> {

    /** It was done. */
    record Yes<T>(T it) implements Answer<T> {}

    /** It was not done, and nothing has changed. */
    record No<T>(Problem because) implements Answer<T> {}

    static <T> Answer<T> no(Problem because) {
        return new No<>(because);
    }

    default Optional<T> value() {
        return this instanceof Yes<T> yes ? Optional.of(yes.it()) : Optional.empty();
    }

    default Optional<Problem> refusal() {
        return this instanceof No<T> no ? Optional.of(no.because()) : Optional.empty();
    }
}
