package com.supportpro.journeys;

import java.util.Map;
import java.util.TreeMap;

/** Counts how purchases ended. */
final class Outcomes {

    private final Map<String, Integer> counts = new TreeMap<>();

    void note(Death death, boolean charged, String state) {
        String end = !charged
                ? "not charged"
                : state.contains("\"installation\":\"ACTIVE\"")
                        ? "charged once and active"
                        : "charged once, installed later";
        counts.merge((death.store() ? "store" : "desk") + " killed: " + end, 1, Integer::sum);
    }

    @Override
    public String toString() {
        return "Purchases with a death: " + counts;
    }
}
