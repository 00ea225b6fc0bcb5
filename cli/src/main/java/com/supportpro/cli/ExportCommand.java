package com.supportpro.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Writes the desk down as a file that apply takes; without the values of secrets.")
final class ExportCommand extends DeskCommand {

    @Option(
            names = {"-o", "--output"},
            description = "The file; without it the standard output")
    private String file = "";

    @Override
    Exit run(Desk desk, Output output) {
        Reply reply = Answers.good(desk.read(Differences.PATH), Differences.PATH);
        String type = reply.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith(Differences.YAML)) {
            throw new CliException(Exit.UNREACHABLE, "no-desk", "What answers is not a desk.", "Check the address.");
        }
        if (!file.isEmpty()) {
            save(reply.text());
            output.line("Written to " + file);
        } else if (output.json()) {
            output.document(Map.of("yaml", reply.text()));
        } else {
            output.out().print(reply.text());
            output.out().flush();
        }
        return Exit.OK;
    }

    private void save(String text) {
        try {
            Files.writeString(Path.of(file), text);
        } catch (IOException e) {
            throw CliException.usage(file + " cannot be written: " + e.getMessage());
        }
    }
}
