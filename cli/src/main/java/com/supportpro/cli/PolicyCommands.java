package com.supportpro.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** What is decided about the updates of one add-on. */
final class PolicyCommands {

    private PolicyCommands() {}

    /** Decides, and says what holds now. */
    abstract static class Decision extends DeskCommand {

        @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
        String addon = "";

        final Exit decide(Desk desk, Output output, String release) {
            Map<String, Object> body = release.isEmpty() ? Map.of() : Map.of("version", release);
            JsonNode holds = desk.post(path(addon) + "/updates/" + spec.name(), body);
            if (output.json()) {
                output.document(holds);
            }
            output.field("pinned to", holds.path("pinned"));
            output.field("skipped", holds.path("skipped"));
            output.field("automatic", holds.path("automatic"));
            return Exit.OK;
        }
    }

    @Command(name = "pin", description = "Has no release offered beyond one.")
    static final class Pin extends Decision {

        @Option(names = "--version", description = "The release; without it the installed one")
        private String release = "";

        @Override
        Exit run(Desk desk, Output output) {
            return decide(desk, output, release);
        }
    }

    @Command(name = "unpin", description = "Has all releases offered again.")
    static final class Unpin extends Decision {
        @Override
        Exit run(Desk desk, Output output) {
            return decide(desk, output, "");
        }
    }

    @Command(name = "unskip", description = "Has the release that was skipped offered again.")
    static final class Unskip extends Decision {
        @Override
        Exit run(Desk desk, Output output) {
            return decide(desk, output, "");
        }
    }

    @Command(name = "skip", description = "Has one release not offered.")
    static final class Skip extends Decision {

        @Option(names = "--version", required = true, description = "The release")
        private String release = "";

        @Override
        Exit run(Desk desk, Output output) {
            return decide(desk, output, release);
        }
    }
}
