package com.supportpro.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(name = "apply", description = "Brings the desk to what a file says. Nothing is ever bought by this.")
final class ApplyCommand extends DeskCommand {

    /** Settings and the like follow an operation within seconds. */
    private static final int ROUNDS = 30;

    @Option(
            names = {"-f", "--file"},
            required = true,
            description = "The file; - for the input")
    private String file = "";

    @Option(names = "--partial", description = "Leave out what is refused; without it nothing is done then")
    private boolean partial;

    @Mixin
    private FollowOption follow = new FollowOption();

    @Override
    Exit run(Desk desk, Output output) {
        byte[] content = InputFile.read(file, around());
        String path = Differences.PATH + "/apply" + (partial ? "?partial=true" : "");
        Reply reply = desk.post(path, Differences.YAML, content);
        if (reply.status() == 409) {
            reply.json().ifPresent(problem -> Differences.print(problem.path("refused"), output));
        }
        JsonNode applied = Answers.json(reply, path);
        Differences.print(applied.path("refused"), output);
        Differences.print(applied.path("settings"), output);
        if (follow.noWait) {
            begun(applied, output);
            return applied.path("refused").isEmpty() ? Exit.OK : Exit.REFUSED;
        }
        return end(applied, content, desk, output);
    }

    private static void begun(JsonNode applied, Output output) {
        if (output.json()) {
            output.document(applied);
        }
        applied.path("operations")
                .forEach(begun -> output.line(begun.path("addon").asString("") + ": begun as operation "
                        + begun.path("operation").asString("")));
    }

    private Exit end(JsonNode applied, byte[] content, Desk desk, Output output) {
        List<JsonNode> ends = new ArrayList<>();
        Exit worst = applied.path("refused").isEmpty() ? Exit.OK : Exit.REFUSED;
        for (JsonNode begun : applied.path("operations")) {
            output.line(begun.path("addon").asString("") + ": "
                    + begun.path("change").asString(""));
            JsonNode end = follow.end(begun.path("operation").asString(""), desk, output, around());
            ends.add(end);
            worst = Ends.tell(end, output) == Exit.OK ? worst : Exit.FAILED;
        }
        JsonNode left = settled(worst == Exit.OK && !ends.isEmpty(), content, desk);
        if (output.json()) {
            output.document(Map.of("applied", applied, "operations", ends, "left", left));
        }
        return left(left, worst, output);
    }

    /** What is still different, once that which follows the operations has been given time. */
    private JsonNode settled(boolean hope, byte[] content, Desk desk) {
        JsonNode left = Differences.ask(desk, content).path("items");
        for (int round = 0; hope && round < ROUNDS && Differences.any(left); round++) {
            around().pause().of(Duration.ofSeconds(1));
            left = Differences.ask(desk, content).path("items");
        }
        return left;
    }

    private static Exit left(JsonNode left, Exit worst, Output output) {
        if (!Differences.any(left)) {
            output.line("Everything is as the file says.");
            return worst;
        }
        output.line("Still different:");
        Differences.print(left, output);
        return worst == Exit.OK ? Exit.FAILED : worst;
    }
}
