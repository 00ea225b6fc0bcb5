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
        if (plan.path("changes").isObject()) {
            new UpdateNews(output).print(plan.path("changes"));
        }
        if (plan.path("steps").valueStream().anyMatch(PlanCommand::ofOther)) {
            output.line("--along  (I agree to what it does to other add-ons)");
        }
        plan.path("consents").forEach(consent -> consent(consent, output));
        return Exit.OK;
    }

    private static boolean ofOther(JsonNode step) {
        return !step.path("neededBy").isEmpty()
                && !step.path("act").asString("").equals("keep");
    }

    private static void consent(JsonNode consent, Output output) {
        String word = consent.path("word").asString("");
        output.line("--consent " + quoted(word) + "  (" + consent.path("text").asString("") + ")");
    }

    /** As a shell takes it: the host that is entered in the settings is a permission with a dollar in it. */
    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9=/:._-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
