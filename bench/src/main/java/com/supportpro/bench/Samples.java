package com.supportpro.bench;

import java.util.Arrays;
import java.util.List;

/** What one subject took, ascending: nanoseconds or bytes, told in millions of them, which are milliseconds or megabytes. */
record Samples(long[] sorted) {

    Samples {
        sorted = sorted.clone();
        Arrays.sort(sorted);
    }

    static Samples of(List<Long> values) {
        return new Samples(values.stream().mapToLong(Long::longValue).toArray());
    }

    double median() {
        return millis(0.5);
    }

    /** The value below which this part of them lies, in millions. */
    double millis(double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return (sorted[below] + (place - below) * (sorted[above] - sorted[below])) / 1e6;
    }

    double ratio(Samples floor) {
        return median() / floor.median();
    }

    @Override
    public String toString() {
        return "%.2f (%.2f–%.2f) | %.2f".formatted(median(), millis(0.25), millis(0.75), millis(0.95));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Samples samples && Arrays.equals(sorted, samples.sorted);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sorted);
    }
}
