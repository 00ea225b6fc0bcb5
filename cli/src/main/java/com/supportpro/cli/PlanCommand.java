package com.supportpro.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "plan",
        description = "Says what an action would come to, with all that it takes along; nothing happens.")
final class PlanCommand extends DeskCommand {

    private static final List<String> ACTIONS =
            List.of("install", "update", "rollback", "activate", "deactivate", "uninstall");

    @Parameters(paramLabel = "ACTION", description = "install, update, rollback, activate, deactivate or uninstall")
    private String action = "";

    @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
    private String addon = "";

    @Option(names = "--version", description = "The release; without it the newest that fits the desk")
    private String release = "";

    @Override
    Exit run(Desk desk, Output output) {
        if (!ACTIONS.contains(action)) {
            throw CliException.usage(action + " is none of " + String.join(", ", ACTIONS));
        }
        String wish = release.isEmpty() ? "" : "&version=" + encoded(release);
        JsonNode plan = desk.get(path(addon) + "/plan?action=" + action + wish);
        if (output.json()) {
            output.document(plan);
        }
        plan.path("steps")
                .forEach(step -> output.line(step.path("text").asString("") + "  ("
                        + step.path("reason").asString("") + ")"));
        plan.path("consents")
                .forEach(consent ->
                        output.line("--consent " + consent.path("word").asString("") + "  ("
                                + consent.path("text").asString("") + ")"));
        return Exit.OK;
    }
}
