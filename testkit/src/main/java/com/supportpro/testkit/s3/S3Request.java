package com.supportpro.testkit.s3;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was asked for, with the bucket in the path.
 *
 * @param headers by lower-case name
 */
record S3Request(String method, URI address, Map<String, String> headers, byte[] body) {

    static S3Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(",", values)));
        return new S3Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    String bucket() {
        return address.getPath().split("/", 3)[1];
    }

    /** Empty for the bucket itself. */
    String key() {
        String[] parts = address.getPath().split("/", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The query's parameters, in order. */
    Map<String, String> query() {
        Map<String, String> all = new TreeMap<>();
        String query = address.getRawQuery();
        if (query != null) {
            for (String each : query.split("&")) {
                String[] parts = each.split("=", 2);
                all.put(decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return all;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
