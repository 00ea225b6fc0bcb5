package com.supportpro.addons.timetracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long each operator took, known by the name of their latest entry. */
record Totals(List<Total> all) {

    /** One operator's. */
    record Total(String operator, long minutes) {}

    static Totals of(List<Entry> entries) {
        Map<String, Total> totals = new LinkedHashMap<>();
        entries.forEach(entry -> totals.merge(
                entry.operatorId(),
                new Total(entry.operator(), entry.minutes()),
                (sum, one) -> new Total(one.operator(), sum.minutes() + one.minutes())));
        return new Totals(new ArrayList<>(totals.values()));
    }

    long minutes() {
        return all.stream().mapToLong(Total::minutes).sum();
    }

    /** Those who took longest. */
    List<Total> most(int count) {
        return all.stream()
                .sorted(Comparator.comparingLong(Total::minutes).reversed().thenComparing(Total::operator))
                .limit(count)
                .toList();
    }
}
