package com.supportpro.desk.purchases;

import java.util.Optional;
import java.util.function.Function;

/** What came of asking the store: the answer, a refusal for good, or nothing that could be relied on. */
public sealed interface StoreSays<T> {

    /** The answer. */
    record Yes<T>(T value) implements StoreSays<T> {}

    /** A refusal: asking the same again comes to the same. */
    record No<T>(Refusal because) implements StoreSays<T> {}

    /**
     * No answer, or one that says to come back: the same may be asked again, with the same key.
     *
     * @param sent whether the store may have done what it was asked
     */
    record Silent<T>(String reason, boolean sent) implements StoreSays<T> {}

    default Optional<T> answer() {
        return this instanceof Yes<T> yes ? Optional.of(yes.value()) : Optional.empty();
    }

    default Optional<Refusal> refusal() {
        return this instanceof No<T> no ? Optional.of(no.because()) : Optional.empty();
    }

    default Optional<Silent<T>> silence() {
        return this instanceof Silent<T> silent ? Optional.of(silent) : Optional.empty();
    }

    /** The same with another answer. */
    default <R> StoreSays<R> map(Function<T, R> change) {
        if (this instanceof Yes<T> yes) {
            return new Yes<>(change.apply(yes.value()));
        }
        if (this instanceof No<T> no) {
            return new No<>(no.because());
        }
        Silent<T> silent = (Silent<T>) this;
        return new Silent<>(silent.reason(), silent.sent());
    }
}
