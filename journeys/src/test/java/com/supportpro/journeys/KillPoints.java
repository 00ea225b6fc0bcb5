package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Where in an installation the desk is killed: all points with {@code -Dsoak=true}, else some by {@code -Dseed=}. */
final class KillPoints {

    private static final List<String> STEPS = List.of("download", "verify", "check", "stage", "start", "probe");
    private static final int SAMPLE = 3;

    private KillPoints() {}

    static List<String> chosen() {
        List<String> all = new ArrayList<>();
        STEPS.forEach(step -> all.addAll(List.of(step + ":before", step + ":after")));
        if (Boolean.getBoolean("soak")) {
            return all;
        }
        long seed = Long.getLong("seed", System.nanoTime());
        Collections.shuffle(all, new Random(seed));
        List<String> some = all.subList(0, SAMPLE);
        System.out.println("Killed at " + some + "; repeat with -Dseed=" + seed);
        return some;
    }
}
