package com.supportpro.cli;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Differences between a file and the desk, as lines. */
final class Differences {

    static final String PATH = "/api/v1/desired-state";
    static final String YAML = "application/yaml";

    private Differences() {}

    static JsonNode ask(Desk desk, byte[] file) {
        return Answers.json(desk.post(PATH + "/diff", YAML, file), PATH + "/diff");
    }

    static boolean any(JsonNode items) {
        return items.valueStream().anyMatch(item -> !change(item).equals("nothing"));
    }

    static boolean refused(JsonNode items) {
        return items.valueStream().anyMatch(item -> item.path("refusal").isObject());
    }

    static void print(JsonNode items, Output output) {
        items.valueStream().filter(item -> !change(item).equals("nothing")).forEach(item -> line(item, output));
    }

    private static void line(JsonNode item, Output output) {
        JsonNode refusal = item.path("refusal");
        List<String> settings =
                item.path("settings").valueStream().map(Output::text).toList();
        output.line("%s %s %s%s%s"
                .formatted(
                        refusal.isObject() ? "!" : "+",
                        item.path("addon").asString(""),
                        change(item),
                        releases(item),
                        settings.isEmpty() ? "" : " " + String.join(", ", settings)));
        if (refusal.isObject()) {
            output.line("    " + refusal.path("title").asString("") + " "
                    + refusal.path("detail").asString(""));
            refusal.path("errors")
                    .forEach(error -> output.line("    " + error.path("field").asString("") + ": "
                            + error.path("message").asString("")));
        }
    }

    private static String releases(JsonNode item) {
        String from = Output.text(item.path("from"));
        String to = Output.text(item.path("to"));
        return to.isEmpty() ? "" : from.isEmpty() ? " " + to : " " + from + " → " + to;
    }

    private static String change(JsonNode item) {
        return item.path("change").asString("");
    }
}
