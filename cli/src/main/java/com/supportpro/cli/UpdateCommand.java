package com.supportpro.cli;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "update", description = "Puts a newer release in the place of the installed one.")
final class UpdateCommand extends ActCommands.Act {

    @Parameters(paramLabel = "ADD-ON", arity = "0..1", description = "publisher/slug")
    private String addon = "";

    @Option(names = "--all", description = "Everything that has a newer release; one that fails stops no other")
    private boolean all;

    @Option(names = "--version", description = "The release; without it the newest that fits the desk")
    private String release = "";

    @Override
    Exit run(Desk desk, Output output) {
        if (all == !addon.isEmpty() || all && !release.isEmpty()) {
            throw CliException.usage("Name an add-on, or say --all without --version");
        }
        return all
                ? updateAll(desk, output)
                : act(desk, output, addon, "update", release.isEmpty() ? Map.of() : Map.of("version", release));
    }

    /** The worst end is the exit code: what failed counts before what was refused. */
    private Exit updateAll(Desk desk, Output output) {
        JsonNode batch =
                desk.post("/api/v1/addons/update-all", consent.isEmpty() ? Map.of() : Map.of("consent", consent));
        if (batch.path("items").isEmpty()) {
            return nothing(batch, output);
        }
        BatchProgress progress = new BatchProgress(output, around().terminal());
        JsonNode end = follow.noWait ? batch : ended(desk, batch.path("id").asString(""), progress);
        if (output.json()) {
            output.document(end);
        }
        progress.end(end);
        boolean failed = states(end).stream().anyMatch(state -> state.matches("FAILED|ROLLED_BACK"));
        return failed ? Exit.FAILED : states(end).contains("REFUSED") ? Exit.REFUSED : Exit.OK;
    }

    private static Exit nothing(JsonNode batch, Output output) {
        if (output.json()) {
            output.document(batch);
        }
        output.line("Everything is up to date.");
        return Exit.OK;
    }

    private JsonNode ended(Desk desk, String batch, BatchProgress progress) {
        Instant until = around().clock().instant().plusSeconds(follow.seconds);
        while (true) {
            JsonNode now = desk.get("/api/v1/update-batches/" + batch);
            progress.show(now);
            if (!states(now).contains("RUNNING")) {
                return now;
            }
            follow.rest(until, around());
        }
    }

    private static List<String> states(JsonNode batch) {
        return batch.path("items")
                .valueStream()
                .map(item -> item.path("state").asString(""))
                .toList();
    }
}
