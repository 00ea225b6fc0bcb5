package com.supportpro.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(name = "list", description = "Lists the add-ons that are installed.")
final class ListCommand extends DeskCommand {

    @Option(names = "--kind", description = "Only channel, language or plugin")
    private String kind = "";

    @Override
    Exit run(Desk desk, Output output) {
        if (!Set.of("", "channel", "language", "plugin").contains(kind)) {
            throw CliException.usage("--kind must be channel, language or plugin");
        }
        List<ObjectNode> items = Installed.of(desk, kind);
        if (output.json()) {
            output.document(Map.of("items", items));
        } else if (items.isEmpty()) {
            output.line("Nothing is installed; supportpro search shows what there is.");
        } else {
            output.table(
                    List.of("ADD-ON", "KIND", "VERSION", "STATE", "NEWER", "NAME"),
                    items.stream().map(ListCommand::row).toList());
        }
        return Exit.OK;
    }

    private static List<String> row(ObjectNode item) {
        return List.of("id", "kind", "version", "state", "update", "name").stream()
                .map(name -> Output.text(item.path(name)))
                .toList();
    }
}
