package com.supportpro.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
        name = "settings",
        description = "Reads, enters and tries the settings of an add-on that runs.",
        subcommands = {SettingsCommand.Get.class, SettingsCommand.Enter.class, SettingsCommand.Try.class})
final class SettingsCommand {

    /** One add-on. */
    abstract static class OfAddon extends DeskCommand {

        @Parameters(index = "0", paramLabel = "ADD-ON", description = "publisher/slug")
        String addon = "";

        final String settings() {
            return path(addon) + "/settings";
        }

        static void print(JsonNode values, Output output) {
            if (output.json()) {
                output.document(values);
            }
            values.propertyStream().forEach(value -> output.line(value.getKey() + "=" + shown(value.getValue())));
        }

        private static String shown(JsonNode value) {
            return value.has("set")
                    ? (value.path("set").asBoolean(false) ? "(secret, set)" : "(secret, not set)")
                    : Output.text(value);
        }
    }

    /** One add-on and values for it. */
    abstract static class WithValues extends OfAddon {

        @Parameters(
                index = "1..*",
                paramLabel = "NAME=VALUE",
                description = "NAME= takes a value away, NAME=@FILE takes it from a file, NAME=@- from the input")
        List<String> given = new ArrayList<>();

        final Map<String, @Nullable Object> values() {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (String one : given) {
                int equals = one.indexOf('=');
                if (equals < 1) {
                    throw CliException.usage(one + " is no NAME=VALUE");
                }
                values.put(one.substring(0, equals), value(one.substring(equals + 1)));
            }
            return values;
        }

        private @Nullable Object value(String text) {
            return text.isEmpty() ? null : text.startsWith("@") ? content(text.substring(1)) : text;
        }

        private String content(String name) {
            return new String(InputFile.read(name, around()), StandardCharsets.UTF_8).replaceFirst("\\R$", "");
        }
    }

    @Command(name = "get", description = "Prints the settings; of secrets only whether they are set.")
    static final class Get extends OfAddon {
        @Override
        Exit run(Desk desk, Output output) {
            print(desk.get(settings()), output);
            return Exit.OK;
        }
    }

    @Command(name = "set", description = "Enters values; those that are not named stay.")
    static final class Enter extends WithValues {
        @Override
        Exit run(Desk desk, Output output) {
            if (given.isEmpty()) {
                throw CliException.usage("Say what to enter: NAME=VALUE");
            }
            print(desk.put(settings(), values()), output);
            return Exit.OK;
        }
    }

    @Command(name = "test", description = "Lets the add-on try its settings, with these values over them.")
    static final class Try extends WithValues {
        @Override
        Exit run(Desk desk, Output output) {
            JsonNode check = desk.post(settings() + "/test", values());
            if (output.json()) {
                output.document(check);
            }
            String outcome = check.path("outcome").asString("");
            output.line(outcome + " " + check.path("message").asString(""));
            return outcome.equals("FAILS") ? Exit.FAILED : Exit.OK;
        }
    }
}
