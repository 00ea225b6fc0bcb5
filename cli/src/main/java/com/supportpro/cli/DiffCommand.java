package com.supportpro.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "diff", description = "Says in what the desk is not as a file says; changes nothing.")
final class DiffCommand extends DeskCommand {

    @Option(
            names = {"-f", "--file"},
            required = true,
            description = "The file; - for the input")
    private String file = "";

    @Option(names = "--exit-code", description = "End with 1 when there are differences")
    private boolean exitCode;

    @Override
    Exit run(Desk desk, Output output) {
        JsonNode answer = Differences.ask(desk, InputFile.read(file, around()));
        JsonNode items = answer.path("items");
        if (output.json()) {
            output.document(answer);
        } else if (Differences.any(items)) {
            Differences.print(items, output);
        } else {
            output.line("Everything is as the file says.");
        }
        if (Differences.refused(items)) {
            return Exit.REFUSED;
        }
        return exitCode && Differences.any(items) ? Exit.FAILED : Exit.OK;
    }
}
