package com.supportpro.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Installs an add-on by the desk's API until it is active; what came of it is removed without being counted. */
final class Installing implements Subject {

    private final Operating addon;
    private final List<JsonNode> ended = new ArrayList<>();

    Installing(Web desk, String addon) {
        this.addon = new Operating(desk, addon);
    }

    @Override
    public long nanos() throws InterruptedException {
        long begun = System.nanoTime();
        JsonNode operation = addon.act("install", Map.of());
        long nanos = System.nanoTime() - begun;
        ended.add(operation);
        addon.act("uninstall", Map.of("erase", true));
        return nanos;
    }

    /** From the request to the end as the desk wrote them down, of the last rounds. */
    Samples recorded(int rounds) {
        return new Samples(last(rounds).stream()
                .mapToLong(operation -> nanos(operation, "requestedAt", "endedAt"))
                .toArray());
    }

    /** The median of each step, of the last rounds. */
    String steps(int rounds) {
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (JsonNode operation : last(rounds)) {
            for (JsonNode step : operation.required("steps")) {
                times.computeIfAbsent(step.required("name").asString(), any -> new ArrayList<>())
                        .add(nanos(step, "startedAt", "endedAt"));
            }
        }
        return times.entrySet().stream()
                .map(step -> "%s %.1f".formatted(step.getKey(), median(step.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private List<JsonNode> last(int rounds) {
        return ended.subList(ended.size() - rounds, ended.size());
    }

    private static double median(List<Long> nanos) {
        return new Samples(nanos.stream().mapToLong(Long::longValue).toArray()).median();
    }

    private static long nanos(JsonNode record, String from, String to) {
        return Duration.between(moment(record, from), moment(record, to)).toNanos();
    }

    private static Instant moment(JsonNode record, String field) {
        return Instant.parse(record.required(field).asString());
    }
}
