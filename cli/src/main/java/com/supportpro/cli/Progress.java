package com.supportpro.cli;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Shows the steps of an operation: one line that changes on a terminal, else a line for each step that has ended. */
final class Progress {

    private static final String OVER = "\r\u001b[K";

    private final Output output;
    private final boolean live;
    private final Set<String> told = new HashSet<>();

    Progress(Output output, boolean terminal) {
        this.output = output;
        this.live = terminal && !output.json();
    }

    void show(JsonNode operation) {
        if (output.json()) {
            return;
        }
        if (live) {
            output.out().print(OVER);
        }
        operation.path("waitsFor").forEach(this::awaited);
        operation.path("steps").forEach(this::ended);
        operation
                .path("steps")
                .valueStream()
                .filter(step -> live && state(step).equals("RUNNING"))
                .findFirst()
                .ifPresent(this::running);
        output.out().flush();
    }

    private void awaited(JsonNode other) {
        String addon = other.path("addon").asString("");
        if (told.add("waits for " + addon)) {
            output.line("  waits for " + addon);
        }
    }

    private void ended(JsonNode step) {
        String state = state(step);
        if (!state.equals("PENDING") && !state.equals("RUNNING") && told.add(name(step) + state)) {
            String message = step.path("message").asString("");
            output.line("  " + name(step) + ": " + state.toLowerCase(java.util.Locale.ROOT)
                    + (message.isEmpty() ? "" : " (" + message + ")"));
        }
    }

    private void running(JsonNode step) {
        output.out()
                .print(Output.clean(
                        "  " + name(step) + " … " + step.path("progress").asInt(0) + " %"));
    }

    private static String name(JsonNode step) {
        return step.path("name").asString("");
    }

    private static String state(JsonNode step) {
        return step.path("state").asString("");
    }
}
