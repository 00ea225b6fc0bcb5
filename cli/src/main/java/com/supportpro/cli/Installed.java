package com.supportpro.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is installed, of every kind. */
final class Installed {

    private static final List<String> KINDS = List.of("channel", "language", "plugin");

    private Installed() {}

    /** The add-ons of one kind, or of all when it is empty; each with its kind. */
    static List<ObjectNode> of(Desk desk, String kind) {
        List<ObjectNode> all = new ArrayList<>();
        KINDS.stream()
                .filter(one -> kind.isEmpty() || kind.equals(one))
                .forEach(one -> ofKind(desk, one).forEach(all::add));
        return all;
    }

    private static List<ObjectNode> ofKind(Desk desk, String kind) {
        List<ObjectNode> found = new ArrayList<>();
        for (JsonNode item : desk.get("/api/v1/" + kind + "s").path("items")) {
            ObjectNode copy = item.deepCopy().asObject();
            copy.put("kind", kind);
            found.add(copy);
        }
        return found;
    }

    static String state(JsonNode item) {
        return item.path("state").asString("");
    }

    static String id(JsonNode item) {
        return item.path("id").asString("");
    }
}
