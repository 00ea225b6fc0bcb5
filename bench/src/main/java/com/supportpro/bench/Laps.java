package com.supportpro.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The times of what one subject does one after the other in each round. */
final class Laps {

    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    /** Does it, and keeps how long it took. */
    long time(String lap, Subject.Task task) throws Exception {
        long begun = System.nanoTime();
        task.run();
        long nanos = System.nanoTime() - begun;
        times.computeIfAbsent(lap, any -> new ArrayList<>()).add(nanos);
        return nanos;
    }

    /** Of the last rounds. */
    Samples of(String lap, int rounds) {
        List<Long> all = Objects.requireNonNull(times.get(lap), lap);
        return Samples.of(all.subList(all.size() - rounds, all.size()));
    }
}
