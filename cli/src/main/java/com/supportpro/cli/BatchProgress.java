package com.supportpro.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Shows how updates that were begun together are doing: a line for each that has ended, and one that changes on a terminal. */
final class BatchProgress {

    private static final String OVER = "\r\u001b[K";

    private final Output output;
    private final boolean live;
    private final Set<String> told = new HashSet<>();

    BatchProgress(Output output, boolean terminal) {
        this.output = output;
        this.live = terminal && !output.json();
    }

    void show(JsonNode batch) {
        clear();
        items(batch).stream().filter(item -> !runs(item)).forEach(this::tell);
        if (live && items(batch).stream().anyMatch(BatchProgress::runs)) {
            output.out().print(Output.clean(standing(batch)));
            output.out().flush();
        }
    }

    /** Tells all that was not told yet. */
    void end(JsonNode batch) {
        clear();
        items(batch).forEach(this::tell);
    }

    private void clear() {
        if (live) {
            output.out().print(OVER);
        }
    }

    private static String standing(JsonNode batch) {
        List<String> running = items(batch).stream()
                .filter(BatchProgress::runs)
                .map(item -> addon(item) + " "
                        + (item.path("waitsFor").isEmpty()
                                ? item.path("percent").asInt(0) + " %"
                                : "waits"))
                .toList();
        int all = items(batch).size();
        return "  " + (all - running.size()) + " of " + all + " have ended; " + String.join(", ", running);
    }

    private void tell(JsonNode item) {
        String problem = item.path("problem").asString("");
        if (told.add(addon(item))) {
            output.line(addon(item) + " " + item.path("version").asString("") + ": "
                    + state(item).toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (problem.isEmpty() ? "" : " (" + problem + ")"));
        }
    }

    private static boolean runs(JsonNode item) {
        return state(item).equals("RUNNING");
    }

    private static String state(JsonNode item) {
        return item.path("state").asString("");
    }

    private static String addon(JsonNode item) {
        return item.path("addon").asString("");
    }

    private static List<JsonNode> items(JsonNode batch) {
        return batch.path("items").valueStream().toList();
    }
}
