package com.supportpro.bench;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One add-on through the desk's API, each action waited for to its end. */
record Operating(Web desk, String addon) {

    /** The operation as it ended well. */
    JsonNode act(String action, Map<String, Object> asked) throws InterruptedException {
        String id = desk.post("/api/v1/addons/" + addon + "/" + action, asked)
                .required("operation")
                .asString();
        JsonNode operation = desk.awaited("/api/v1/operations/" + id);
        while (operation.required("state").asString().equals("RUNNING")) {
            operation = desk.awaited("/api/v1/operations/" + id);
        }
        if (!operation.required("state").asString().equals("SUCCEEDED")) {
            throw new IllegalStateException("Did not " + action + " " + addon + ": " + operation);
        }
        return operation;
    }
}
