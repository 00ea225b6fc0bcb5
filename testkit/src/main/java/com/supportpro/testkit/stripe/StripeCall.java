package com.supportpro.testkit.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as it came in, with its form or query parameters. */
record StripeCall(String method, String path, Map<String, String> parameters, String body, Optional<String> key) {

    static StripeCall of(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        return new StripeCall(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                parameters(body.isEmpty() ? query : body),
                body,
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
    }

    private static Map<String, String> parameters(@Nullable String form) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (form != null) {
            for (String pair : form.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean posted() {
        return method.equals("POST");
    }

    String get(String parameter) {
        return parameters.getOrDefault(parameter, "");
    }

    /** {@code POST /v1/refunds}, with ids left out. */
    String operation() {
        return method + " " + path.replaceAll("/(pi|cs|cus|re)_[A-Za-z0-9_]+", "/{id}");
    }

    /** The id in the path. */
    String id() {
        return path.replaceAll(".*/((pi|cs|cus|re)_[A-Za-z0-9_]+).*", "$1");
    }

    /** Which request it is, for its key. */
    String content() {
        return path + "?" + body;
    }
}
