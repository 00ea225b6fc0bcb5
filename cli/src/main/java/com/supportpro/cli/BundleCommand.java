package com.supportpro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "bundle",
        description = "Brings add-ons to a desk without a network, by two files.",
        subcommands = {BundleCommand.Ask.class, BundleCommand.Take.class, BundleCommand.Taken.class})
final class BundleCommand {

    private static final String PATH = "/api/v1/bundles";

    private BundleCommand() {}

    @Command(name = "request", description = "Writes the file to bring to the store's client area.")
    static final class Ask extends DeskCommand {

        @Parameters(arity = "0..*", paramLabel = "ADD-ON", description = "publisher/slug; what it requires comes along")
        private List<String> addons = new ArrayList<>();

        @Option(names = "--everything", description = "And all that the desk's licence is entitled to")
        private boolean everything;

        @Option(
                names = {"-o", "--output"},
                required = true,
                description = "The file")
        private String file = "";

        @Override
        Exit run(Desk desk, Output output) {
            addons.forEach(DeskCommand::path);
            String path = PATH + "/requests";
            byte[] body = Reply.JSON.writeValueAsBytes(Map.of("addons", addons, "everything", everything));
            Reply reply = Answers.good(desk.post(path, "application/json", body), path);
            if (reply.json().filter(json -> json.has("proof")).isEmpty()) {
                throw new CliException(
                        Exit.UNREACHABLE, "no-desk", "What answers is not a desk.", "Check the address.");
            }
            save(reply.body());
            if (output.json()) {
                output.document(Map.of("file", file));
            }
            output.line("Written to " + file + ". Bring it to the client area of the store, under Desks.");
            return Exit.OK;
        }

        private void save(byte[] content) {
            try {
                Files.write(Path.of(file), content);
            } catch (IOException e) {
                throw CliException.usage(file + " cannot be written: " + e.getMessage());
            }
        }
    }

    @Command(name = "import", description = "Takes the bundle that the store made for a request of this desk.")
    static final class Take extends DeskCommand {

        @Parameters(paramLabel = "FILE", description = "The bundle")
        private String file = "";

        @Override
        Exit run(Desk desk, Output output) {
            JsonNode taken = desk.send(PATH, "application/zip", Path.of(file), Map.of());
            if (output.json()) {
                output.document(taken);
                return Exit.OK;
            }
            if (taken.path("again").asBoolean(false)) {
                output.line("This bundle was imported before. Nothing was changed.");
                return Exit.OK;
            }
            taken.path("packages")
                    .forEach(one -> output.line(one.path("addon").asString("") + " "
                            + one.path("version").asString("") + " is here; install it as usual."));
            taken.path("leftOut")
                    .forEach(one -> output.line(one.path("addon").asString("") + " is not in it: "
                            + one.path("reason").asString("").replace('-', ' ')));
            output.field("store key", taken.path("keys"));
            output.field("catalogue", taken.path("catalogueRevision"));
            return Exit.OK;
        }
    }

    @Command(name = "list", description = "Lists the bundles that were imported, newest first.")
    static final class Taken extends DeskCommand {
        @Override
        Exit run(Desk desk, Output output) {
            JsonNode found = desk.get(PATH);
            if (output.json()) {
                output.document(found);
                return Exit.OK;
            }
            output.table(
                    List.of("IMPORTED", "BY", "MADE", "PACKAGES"),
                    found.path("items")
                            .valueStream()
                            .map(one -> List.of(
                                    Output.text(one.path("importedAt")),
                                    Output.text(one.path("importedBy")),
                                    Output.text(one.path("issuedAt")),
                                    String.valueOf(one.path("packages").size())))
                            .toList());
            return Exit.OK;
        }
    }
}
