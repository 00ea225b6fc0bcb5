package com.supportpro.testkit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Chance that can be repeated: a test that fails names the seed, and {@code -Dseed=} gives it again.
 *
 * <pre>{@code
 * @RegisterExtension
 * final SeededRandom random = new SeededRandom();
 * }</pre>
 */
public final class SeededRandom implements RandomGenerator, TestExecutionExceptionHandler {

    private final long seed;
    private final RandomGenerator generator;

    public SeededRandom() {
        this(Long.getLong("seed", System.nanoTime()));
    }

    SeededRandom(long seed) {
        this.seed = seed;
        this.generator = new SplittableRandom(seed);
    }

    @Override
    public long nextLong() {
        return generator.nextLong();
    }

    public <T> T pick(List<T> choices) {
        return choices.get(nextInt(choices.size()));
    }

    /** Of any valid characters, control characters, right-to-left and emoji included. */
    public String text(int maxLength) {
        return ints(nextInt(maxLength + 1), 1, Character.MAX_CODE_POINT + 1)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        failure.addSuppressed(new SeedNotice(seed));
        throw failure;
    }

    /** Travels with the failure into the test report. */
    static final class SeedNotice extends RuntimeException {

        SeedNotice(long seed) {
            super("Repeat with -Dseed=" + seed, null, false, false);
        }
    }
}
