package com.supportpro.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "show", description = "Shows an add-on, and what can be done with it.")
final class ShowCommand extends DeskCommand {

    @Parameters(paramLabel = "ADD-ON", description = "publisher/slug")
    private String addon = "";

    @Override
    Exit run(Desk desk, Output output) {
        JsonNode found = desk.get(path(addon));
        if (output.json()) {
            output.document(found);
            return Exit.OK;
        }
        List.of("id", "name", "kind", "publisher", "summary", "tags", "installation", "installedVersion", "version")
                .forEach(name -> output.field(name, found.path(name)));
        output.line("%-14s%s".formatted("price", SearchCommand.price(found.path("price"))));
        List.of("billing", "entitlement", "notices", "actions").forEach(name -> output.field(name, found.path(name)));
        return Exit.OK;
    }
}
