package com.supportpro.cli;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk answered. */
record Reply(int status, HttpHeaders headers, byte[] body) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    boolean good() {
        return status / 100 == 2;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body as JSON; nothing when it is something else. */
    Optional<JsonNode> json() {
        String type = headers.firstValue("Content-Type").orElse("");
        if (!type.matches("application/([a-z.]+\\+)?json.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
