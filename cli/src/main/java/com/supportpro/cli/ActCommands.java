package com.supportpro.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation carries out. */
final class ActCommands {

    private ActCommands() {}

    /** Asks for an operation and follows it. */
    abstract static class Act extends DeskCommand {

        @Mixin
        FollowOption follow = new FollowOption();

        final Exit act(Desk desk, Output output, String addon, String action, Map<String, Object> body) {
            JsonNode begun = desk.post(path(addon) + "/" + action, body);
            String operation = begun.path("operation").asString("");
            if (follow.noWait) {
                return begun(output, begun, operation);
            }
            output.line(addon + ": " + action);
            JsonNode end = follow.end(operation, desk, output, around());
            if (output.json()) {
                output.document(end);
            }
            return Ends.tell(end, output);
        }

        private static Exit begun(Output output, JsonNode begun, String operation) {
            if (output.json()) {
                output.document(begun);
            }
            output.line("Begun as operation " + operation);
            return Exit.OK;
        }
    }

    /** One add-on, and nothing else to say. */
    abstract static class Plain extends Act {

        @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
        String addon = "";

        @Override
        Exit run(Desk desk, Output output) {
            return act(desk, output, addon, spec.name(), Map.of());
        }
    }

    @Command(name = "activate", description = "Puts an installed add-on to work.")
    static final class Activate extends Plain {}

    @Command(name = "deactivate", description = "Takes an add-on out of work; its files, settings and data stay.")
    static final class Deactivate extends Plain {}

    @Command(name = "rollback", description = "Brings the release back that was there before the last update.")
    static final class Rollback extends Plain {}

    @Command(name = "install", description = "Installs an add-on. What has to be paid for is bought in the panel.")
    static final class Install extends Act {

        @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
        private String addon = "";

        @Option(names = "--version", description = "The release; without it the newest that fits the desk")
        private String release = "";

        @Override
        Exit run(Desk desk, Output output) {
            return act(desk, output, addon, "install", release.isEmpty() ? Map.of() : Map.of("version", release));
        }
    }

    @Command(name = "uninstall", description = "Removes an add-on; its settings and data stay for the next time.")
    static final class Uninstall extends Act {

        @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
        private String addon = "";

        @Option(names = "--erase", description = "Take its settings and data along; they cannot be brought back")
        private boolean erase;

        @Override
        Exit run(Desk desk, Output output) {
            return act(desk, output, addon, "uninstall", Map.of("erase", erase));
        }
    }

    @Command(name = "update", description = "Puts a newer release in the place of the installed one.")
    static final class Update extends Act {

        @Parameters(paramLabel = "ADD-ON", arity = "0..1", description = "publisher/slug")
        private String addon = "";

        @Option(names = "--all", description = "Everything that has a newer release, one after the other")
        private boolean all;

        @Option(names = "--version", description = "The release; without it the newest that fits the desk")
        private String release = "";

        @Option(
                names = "--consent",
                split = ",",
                description = "Permissions that the newer release may have beyond the old one's")
        private List<String> consent = new ArrayList<>();

        @Override
        Exit run(Desk desk, Output output) {
            if (all == !addon.isEmpty() || all && !release.isEmpty()) {
                throw CliException.usage("Name an add-on, or say --all without --version");
            }
            return all ? updateAll(desk, output) : act(desk, output, addon, "update", body());
        }

        private Map<String, Object> body() {
            Map<String, Object> body = new LinkedHashMap<>();
            if (!release.isEmpty()) {
                body.put("version", release);
            }
            if (!consent.isEmpty()) {
                body.put("consent", consent);
            }
            return body;
        }

        /** One that is refused does not keep the others from being updated; the worst end is the exit code. */
        private Exit updateAll(Desk desk, Output output) {
            List<Object> ends = new ArrayList<>();
            Exit worst = Exit.OK;
            for (ObjectNode item : Installed.of(desk, "")) {
                if (!Output.text(item.path("update")).isEmpty()) {
                    Exit exit = updateOne(desk, output, Installed.id(item), ends);
                    worst = worst == Exit.OK ? exit : worst;
                }
            }
            if (output.json()) {
                output.document(Map.of("items", ends));
            } else if (ends.isEmpty()) {
                output.line("Everything is up to date.");
            }
            return worst;
        }

        private Exit updateOne(Desk desk, Output output, String id, List<Object> ends) {
            try {
                output.line(id + ": update");
                JsonNode begun = desk.post(path(id) + "/update", body());
                JsonNode end = follow.noWait
                        ? begun
                        : follow.end(begun.path("operation").asString(""), desk, output, around());
                ends.add(end);
                return follow.noWait ? Exit.OK : Ends.tell(end, output);
            } catch (CliException e) {
                if (e.exit() != Exit.REFUSED || e.code().equals("forbidden")) {
                    throw e;
                }
                ends.add(Map.of(
                        "addon", id, "error", Map.of("code", e.code(), "message", e.message(), "todo", e.todo())));
                output.line("  refused: " + e.message() + " " + e.todo());
                return Exit.REFUSED;
            }
        }
    }
}
