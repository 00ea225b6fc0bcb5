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

/** What an operation carries out. */
final class ActCommands {

    private ActCommands() {}

    /** Asks for an operation and follows it. */
    abstract static class Act extends DeskCommand {

        @Mixin
        FollowOption follow = new FollowOption();

        @Option(names = "--along", description = "Agree to what its plan does to other add-ons; see supportpro plan")
        boolean along;

        @Option(
                names = "--consent",
                split = ",",
                description = "Permissions that its plan names: what a newer release may do beyond the old one, and,"
                        + " as acme/base=tickets.read, what another add-on may do that is updated or comes along")
        List<String> consent = new ArrayList<>();

        final Exit act(Desk desk, Output output, String addon, String action, Map<String, Object> asked) {
            Map<String, Object> body = new LinkedHashMap<>(asked);
            if (along) {
                body.put("along", true);
            }
            if (!consent.isEmpty()) {
                body.put("consent", consent);
            }
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
}
