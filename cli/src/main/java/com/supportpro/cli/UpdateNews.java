package com.supportpro.cli;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Prints what an update changes: what is new, settings, and what it needs. */
final class UpdateNews {

    private static final Map<String, String> SETTINGS =
            Map.of("needed", "it now needs", "offered", "new, and may stay empty", "dropped", "no longer asked for");

    private final Output output;

    UpdateNews(Output output) {
        this.output = output;
    }

    void print(JsonNode changes) {
        changes.path("news").forEach(this::release);
        settings(changes.path("settings"));
        changes.path("requires").forEach(this::requirement);
    }

    private void release(JsonNode release) {
        boolean security = release.path("security").asBoolean(false);
        output.line(text(release, "version") + (security ? " (security)" : "") + ":");
        text(release, "changelog").lines().filter(line -> !line.isBlank()).forEach(line -> output.line("  " + line));
    }

    private void settings(JsonNode gap) {
        if (gap.isNull() || gap.isMissingNode()) {
            output.line("settings: not known yet whether it asks for others than before");
            return;
        }
        List.of("needed", "offered", "dropped").stream()
                .filter(what -> !gap.path(what).isEmpty())
                .forEach(what -> output.line(
                        "settings, " + SETTINGS.get(what) + ": " + String.join(", ", titles(gap.path(what)))));
    }

    private void requirement(JsonNode need) {
        String installed = text(need, "installed");
        output.line("requires " + text(need, "name") + " " + text(need, "version")
                + (installed.isEmpty() ? ", which is not installed" : ", of which " + installed + " is installed"));
    }

    private static List<String> titles(JsonNode settings) {
        return settings.valueStream()
                .map(setting -> text(setting, "title") + " (" + text(setting, "name") + ")")
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return Output.text(node.path(name));
    }
}
