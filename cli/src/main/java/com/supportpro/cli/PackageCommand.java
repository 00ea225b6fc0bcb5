package com.supportpro.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "package",
        description = "Packages that are on a desk before they are installed.",
        subcommands = {PackageCommand.Upload.class, PackageCommand.Here.class})
final class PackageCommand {

    private static final String PATH = "/api/v1/packages";

    private PackageCommand() {}

    @Command(
            name = "upload",
            description = "Uploads one package by hand, where the desk's policy lets it. Nothing is installed by that.")
    static final class Upload extends DeskCommand {

        private static final String BESIDE = ".signature.json";

        @Parameters(paramLabel = "FILE", description = "The package")
        private String file = "";

        @Option(
                names = "--signature",
                description = "The file with its signature; without it FILE" + BESIDE + " where that is there")
        private String signature = "";

        @Override
        Exit run(Desk desk, Output output) {
            JsonNode taken = desk.send(PATH, "application/zip", Path.of(file), signature());
            if (output.json()) {
                output.document(taken);
            }
            output.line(taken.path("addon").asString("") + " "
                    + taken.path("version").asString("") + " is here"
                    + (taken.path("signed").asBoolean(false) ? "" : ", signed by nobody") + "; install it as usual.");
            return Exit.OK;
        }

        private Map<String, String> signature() {
            String from = !signature.isEmpty() || !Files.exists(Path.of(file + BESIDE)) ? signature : file + BESIDE;
            return from.isEmpty()
                    ? Map.of()
                    : Map.of(
                            "X-SupportPro-Signature",
                            Base64.getEncoder().encodeToString(InputFile.read(from, around())));
        }
    }

    @Command(name = "list", description = "Lists the packages that are here, newest first.")
    static final class Here extends DeskCommand {
        @Override
        Exit run(Desk desk, Output output) {
            JsonNode found = desk.get(PATH);
            if (output.json()) {
                output.document(found);
                return Exit.OK;
            }
            List<String> names = List.of("addon", "version", "length", "origin", "broughtBy", "broughtAt");
            output.table(
                    List.of("ADD-ON", "VERSION", "BYTES", "BROUGHT", "BY", "AT"),
                    found.path("items")
                            .valueStream()
                            .map(one -> names.stream()
                                    .map(name -> Output.text(one.path(name)))
                                    .toList())
                            .toList());
            output.field("uploads", found.path("uploads"));
            return Exit.OK;
        }
    }
}
