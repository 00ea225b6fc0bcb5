package com.supportpro.cli;

import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "kept",
        description = "What is kept of add-ons that are not installed.",
        subcommands = {KeptCommand.All.class, KeptCommand.Erase.class})
final class KeptCommand {

    private static final String PATH = "/api/v1/kept-data";

    private KeptCommand() {}

    @Command(name = "list", description = "Lists the add-ons, with how many settings and values are kept.")
    static final class All extends DeskCommand {
        @Override
        Exit run(Desk desk, Output output) {
            JsonNode found = desk.get(PATH);
            if (output.json()) {
                output.document(found);
                return Exit.OK;
            }
            List<String> names = List.of("addon", "name", "settings", "values", "bytes");
            output.table(
                    List.of("ADD-ON", "NAME", "SETTINGS", "VALUES", "BYTES"),
                    found.path("items")
                            .valueStream()
                            .map(one -> names.stream()
                                    .map(name -> Output.text(one.path(name)))
                                    .toList())
                            .toList());
            return Exit.OK;
        }
    }

    @Command(name = "erase", description = "Erases what is kept of an add-on; it cannot be brought back.")
    static final class Erase extends DeskCommand {

        @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
        private String addon = "";

        @Override
        Exit run(Desk desk, Output output) {
            JsonNode erased = desk.post(PATH + path(addon).substring("/api/v1/addons".length()) + "/erase", Map.of());
            if (output.json()) {
                output.document(erased);
            }
            output.line("What was kept of " + addon + " is erased.");
            return Exit.OK;
        }
    }
}
