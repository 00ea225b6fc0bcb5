package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Where the desk is killed while money is dealt in: at every point with {@code -Dsoak=true}, else at some by
 * {@code -Dseed=}.
 *
 * @param action PURCHASE or CANCEL
 * @param at the step and the moment, as {@code order:after}
 */
record DealPoint(String action, String at) {

    private static final List<String> BUYING = List.of(
            "preflight",
            "quote",
            "order",
            "payment",
            "entitlement",
            "download",
            "verify",
            "check",
            "stage",
            "start",
            "probe");
    private static final List<String> CANCELLING = List.of("cancel", "stop");
    private static final int SAMPLE = 3;

    static List<DealPoint> chosen() {
        List<DealPoint> all = new ArrayList<>(points("PURCHASE", BUYING));
        all.addAll(points("CANCEL", CANCELLING));
        if (Boolean.getBoolean("soak")) {
            return all;
        }
        long seed = Long.getLong("seed", System.nanoTime());
        Collections.shuffle(all, new Random(seed));
        List<DealPoint> some = all.subList(0, SAMPLE);
        System.out.println("Killed at " + some + "; repeat with -Dseed=" + seed);
        return some;
    }

    boolean buys() {
        return action.equals("PURCHASE");
    }

    private static List<DealPoint> points(String action, List<String> steps) {
        return steps.stream()
                .flatMap(step -> List.of(step + ":before", step + ":after").stream())
                .map(at -> new DealPoint(action, at))
                .toList();
    }

    @Override
    public String toString() {
        return action + ":" + at;
    }
}
