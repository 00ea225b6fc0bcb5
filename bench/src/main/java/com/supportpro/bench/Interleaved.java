package com.supportpro.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures subjects side by side: each once a round, in an order that changes from round to round, so that whatever else
 * the machine does falls on all of them alike.
 */
final class Interleaved {

    private static final long SEED = 20_261_125;

    private final List<Group> groups = new ArrayList<>();
    private final Random random = new Random(SEED);

    /** Subjects that need the same preparation; they are measured one after the other. */
    static final class Group {

        private final Subject.Task before;
        private final List<Named> subjects = new ArrayList<>();

        private Group(Subject.Task before) {
            this.before = before;
        }

        Group with(String name, Subject subject) {
            subjects.add(new Named(name, subject, new ArrayList<>()));
            return this;
        }
    }

    private record Named(String name, Subject subject, List<Long> times) {}

    Group group(Subject.Task before) {
        Group group = new Group(before);
        groups.add(group);
        return group;
    }

    /** One that needs no preparation. */
    Interleaved with(String name, Subject subject) {
        group(() -> {}).with(name, subject);
        return this;
    }

    /** The times of each, without those of the first rounds, in which the machines compile what is used often. */
    Map<String, Samples> measure(int warmUps, int rounds) throws Exception {
        for (int round = -warmUps; round < rounds; round++) {
            Collections.shuffle(groups, random);
            for (Group group : groups) {
                group.before.run();
                Collections.shuffle(group.subjects, random);
                measure(group, round >= 0);
            }
        }
        return samples();
    }

    private static void measure(Group group, boolean counted) throws Exception {
        for (Named one : group.subjects) {
            long nanos = one.subject().nanos();
            if (counted) {
                one.times().add(nanos);
            }
        }
    }

    private Map<String, Samples> samples() {
        Map<String, Samples> samples = new LinkedHashMap<>();
        groups.stream()
                .flatMap(group -> group.subjects.stream())
                .forEach(one -> samples.put(
                        one.name(),
                        new Samples(
                                one.times().stream().mapToLong(Long::longValue).toArray())));
        return samples;
    }
}
