package com.supportpro.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(name = "search", description = "Searches the catalogue.")
final class SearchCommand extends DeskCommand {

    private static final Set<String> KINDS = Set.of("", "channel", "language", "plugin");
    private static final Set<String> PRICES = Set.of("", "free", "commercial", "paid");

    @Parameters(arity = "0..*", description = "Words to look for")
    private List<String> words = new ArrayList<>();

    @Option(names = "--kind", description = "channel, language or plugin")
    private String kind = "";

    @Option(names = "--tag", description = "A tag")
    private String tag = "";

    @Option(names = "--price", description = "free or commercial, which may be called paid as well")
    private String price = "";

    @Option(names = "--page", description = "From 0")
    private int page;

    @Option(names = "--size", description = "Add-ons on a page")
    private int size = 50;

    @Override
    Exit run(Desk desk, Output output) {
        if (!KINDS.contains(kind)) {
            throw CliException.usage("--kind must be channel, language or plugin");
        }
        if (!PRICES.contains(price)) {
            throw CliException.usage("--price must be free or commercial");
        }
        JsonNode found = desk.get("/api/v1/addons?query=" + encoded(String.join(" ", words)) + "&kind=" + encoded(kind)
                + "&tag=" + encoded(tag) + "&price=" + price.replace("paid", "commercial") + "&page=" + page + "&size="
                + size);
        if (output.json()) {
            output.document(found);
            return Exit.OK;
        }
        List<List<String>> rows =
                found.path("items").valueStream().map(SearchCommand::row).toList();
        output.table(List.of("ADD-ON", "KIND", "PRICE", "HERE", "SUMMARY"), rows);
        output.line(rows.size() + " of " + found.path("total").asLong(0));
        return Exit.OK;
    }

    private static List<String> row(JsonNode item) {
        return List.of(
                Output.text(item.path("id")),
                Output.text(item.path("kind")),
                price(item.path("price")),
                Output.text(item.path("installation")),
                Output.text(item.path("summary")));
    }

    static String price(JsonNode price) {
        return price.isMissingNode() || price.isNull() ? "free" : Prices.words(price);
    }
}
