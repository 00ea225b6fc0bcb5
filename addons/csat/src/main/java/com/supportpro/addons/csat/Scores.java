package com.supportpro.addons.csat;

import java.util.List;
import java.util.stream.Stream;

/** Some ratings, each from 1 to 5. */
record Scores(List<Integer> all) {

    static final int GOOD = 4;

    static Scores together(List<Scores> several) {
        return new Scores(
                several.stream().flatMap(scores -> scores.all().stream()).toList());
    }

    int count() {
        return all.size();
    }

    double average() {
        return numbers().mapToInt(Integer::intValue).average().orElse(0);
    }

    /** How many of a hundred are good. */
    double share() {
        return all.isEmpty()
                ? 0
                : 100.0 * numbers().filter(score -> score >= GOOD).count() / all.size();
    }

    private Stream<Integer> numbers() {
        return all.stream();
    }
}
