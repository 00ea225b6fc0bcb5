package com.supportpro.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    @Option(
            names = "--consent",
            split = ",",
            description = "Permissions that the newer release may have beyond the old one's;"
                    + " those of another add-on as acme/base=tickets.read")
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

    /** The worst end is the exit code: what failed counts before what was refused. */
    private Exit updateAll(Desk desk, Output output) {
        JsonNode batch = desk.post("/api/v1/addons/update-all", body());
        if (batch.path("items").isEmpty()) {
            return nothing(batch, output);
        }
        JsonNode end = follow.noWait ? batch : ended(desk, batch.path("id").asString(""));
        if (output.json()) {
            output.document(end);
        }
        end.path("items").forEach(item -> tell(item, output));
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

    private JsonNode ended(Desk desk, String batch) {
        Instant until = around().clock().instant().plusSeconds(follow.seconds);
        while (true) {
            JsonNode now = desk.get("/api/v1/update-batches/" + batch);
            if (!states(now).contains("RUNNING")) {
                return now;
            }
            follow.rest(until, around());
        }
    }

    private static void tell(JsonNode item, Output output) {
        String problem = item.path("problem").asString("");
        output.line(item.path("addon").asString("") + " " + item.path("version").asString("") + ": "
                + item.path("state")
                        .asString("")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ')
                + (problem.isEmpty() ? "" : " (" + problem + ")"));
    }

    private static List<String> states(JsonNode batch) {
        return batch.path("items")
                .valueStream()
                .map(item -> item.path("state").asString(""))
                .toList();
    }
}
