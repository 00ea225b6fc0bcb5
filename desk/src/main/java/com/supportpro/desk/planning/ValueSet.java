package com.supportpro.desk.planning;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of small numbers, the possible values of a slot; never changes. */
final class ValueSet {

    private final long[] words;

    private ValueSet(long[] words) {
        this.words = words;
    }

    /** Those of 0 to {@code size - 1} that match. */
    static ValueSet of(int size, IntPredicate matching) {
        long[] words = new long[(size + 63) >> 6];
        IntStream.range(0, size).filter(matching).forEach(value -> words[value >> 6] |= 1L << value);
        return new ValueSet(words);
    }

    static ValueSet only(int size, int value) {
        return of(size, each -> each == value);
    }

    boolean has(int value) {
        return (words[value >> 6] & 1L << value) != 0;
    }

    int count() {
        return Arrays.stream(words).mapToInt(Long::bitCount).sum();
    }

    boolean isEmpty() {
        return Arrays.stream(words).allMatch(word -> word == 0);
    }

    /** The smallest value; the set must not be empty. */
    int first() {
        int at = 0;
        while (words[at] == 0) {
            at++;
        }
        return at * 64 + Long.numberOfTrailingZeros(words[at]);
    }

    boolean within(ValueSet other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & ~other.words[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    boolean meets(ValueSet other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    ValueSet and(ValueSet other) {
        return combined(other, (a, b) -> a & b);
    }

    ValueSet or(ValueSet other) {
        return combined(other, (a, b) -> a | b);
    }

    ValueSet without(ValueSet other) {
        return combined(other, (a, b) -> a & ~b);
    }

    private ValueSet combined(ValueSet other, java.util.function.LongBinaryOperator operator) {
        long[] result = new long[words.length];
        Arrays.setAll(result, i -> operator.applyAsLong(words[i], other.words[i]));
        return new ValueSet(result);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueSet set && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
