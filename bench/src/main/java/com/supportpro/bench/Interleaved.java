package com.supportpro.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Measures subjects side by side: each once a round, in an order that changes from round to round, so that whatever else
 * the machine does falls on all of them alike.
 */
final class Interleaved {

    private static final long SEED = 20_261_125;

    private final Map<String, Subject> subjects = new LinkedHashMap<>();

    Interleaved with(String name, Subject subject) {
        subjects.put(name, subject);
        return this;
    }

    /** The times of each, without those of the first rounds, in which the machines compile what is used often. */
    Map<String, Samples> measure(int warmUps, int rounds) throws Exception {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        subjects.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(subjects.keySet());
        Random random = new Random(SEED);
        for (int round = -warmUps; round < rounds; round++) {
            Collections.shuffle(order, random);
            for (String name : order) {
                long nanos = Objects.requireNonNull(subjects.get(name)).nanos();
                if (round >= 0) {
                    Objects.requireNonNull(times.get(name)).add(nanos);
                }
            }
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        times.forEach((name, all) -> samples.put(
                name, new Samples(all.stream().mapToLong(Long::longValue).toArray())));
        return samples;
    }
}
