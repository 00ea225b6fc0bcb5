package com.supportpro.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
        name = "audit",
        description = "Who did what.",
        subcommands = {AuditCommand.Entries.class, AuditCommand.Verify.class, AuditCommand.Export.class})
final class AuditCommand {

    @Command(name = "list", description = "Lists the entries, newest first.")
    static final class Entries extends DeskCommand {

        @Option(names = "--subject", description = "Only of this, such as supportpro/notifier")
        private String subject = "";

        @Option(names = "--page", description = "From 0")
        private int page;

        @Option(names = "--size", description = "Entries on a page, 500 at the most")
        private int size = 50;

        @Override
        Exit run(Desk desk, Output output) {
            JsonNode found = desk.get("/api/v1/audit?subject=" + encoded(subject) + "&page=" + page + "&size=" + size);
            if (output.json()) {
                output.document(found);
                return Exit.OK;
            }
            List<String> names = List.of("number", "at", "actor", "action", "subject", "details");
            List<List<String>> rows = found.path("items")
                    .valueStream()
                    .map(entry -> names.stream()
                            .map(name -> Output.text(entry.path(name)))
                            .toList())
                    .toList();
            output.table(List.of("NO", "AT", "BY", "ACTION", "SUBJECT", "DETAILS"), rows);
            return Exit.OK;
        }
    }

    @Command(
            name = "export",
            description = "Hands the whole audit out; its last line is the head to check against later.")
    static final class Export extends DeskCommand {

        @Option(names = "--format", description = "jsonl or csv (${DEFAULT-VALUE})")
        private String format = "jsonl";

        @Option(
                names = {"-o", "--output"},
                description = "The file; without it the standard output")
        private String file = "";

        @Override
        Exit run(Desk desk, Output output) {
            if (!format.matches("jsonl|csv")) {
                throw CliException.usage("--format is jsonl or csv");
            }
            String path = "/api/v1/audit/export?format=" + format;
            if (file.isEmpty()) {
                desk.copy(path, output.out());
            } else {
                desk.copy(path, Path.of(file));
                output.line("Written to " + file);
            }
            return Exit.OK;
        }
    }

    @Command(name = "verify", description = "Reads the whole chain: whether an entry was changed or is missing.")
    static final class Verify extends DeskCommand {
        @Option(names = "--entries", description = "Against a head that was kept, such as the last line of an export")
        private long entries;

        @Option(names = "--digest", description = "The digest of that head")
        private String digest = "";

        @Override
        Exit run(Desk desk, Output output) {
            if (entries < 0 || (entries == 0) != digest.isEmpty() || !digest.matches("([0-9a-f]{64})?")) {
                throw CliException.usage("--entries and --digest go together, as the last line of an export has them");
            }
            String against = digest.isEmpty() ? "" : "?entries=" + entries + "&digest=" + digest;
            JsonNode found = desk.get("/api/v1/audit/check" + against);
            boolean intact = found.path("intact").asBoolean(false);
            if (output.json()) {
                output.document(found);
            }
            output.line(
                    intact
                            ? "Intact: " + found.path("entries").asLong(0) + " entries."
                            : "Broken at entry " + found.path("firstMisfit").asLong(0) + ": "
                                    + Output.text(found.path("why")) + ".");
            return intact ? Exit.OK : Exit.FAILED;
        }
    }
}
