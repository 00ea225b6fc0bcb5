package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Where the desk ends its own process, as {@code supportpro.desk.halt-at} wants it.
 *
 * @param action such as INSTALL
 * @param at the step and the moment, as {@code stage:after}
 */
record HaltPoint(String action, String at) {

    private static final int SAMPLE = 2;

    /** Before and after each step: all with {@code -Dsoak=true}, else some by {@code -Dseed=}. */
    static List<HaltPoint> chosen(Map<String, List<String>> steps) {
        List<HaltPoint> all = new ArrayList<>();
        steps.forEach((action, names) -> names.forEach(step -> {
            all.add(new HaltPoint(action, step + ":before"));
            all.add(new HaltPoint(action, step + ":after"));
        }));
        Collections.sort(all, (one, other) -> one.toString().compareTo(other.toString()));
        if (Boolean.getBoolean("soak")) {
            return all;
        }
        long seed = Long.getLong("seed", System.nanoTime());
        Collections.shuffle(all, new Random(seed));
        List<HaltPoint> some = all.subList(0, SAMPLE);
        System.out.println("Killed at " + some + "; repeat with -Dseed=" + seed);
        return some;
    }

    boolean is(String asked) {
        return action.equals(asked);
    }

    @Override
    public String toString() {
        return action + ":" + at;
    }
}
