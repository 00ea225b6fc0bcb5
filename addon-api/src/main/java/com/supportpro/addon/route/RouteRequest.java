package com.supportpro.addon.route;

import java.util.Map;
import java.util.Optional;

/**
 * A request to a route.
 *
 * @param headers by lower-case name, the first value of each
 * @param body the bytes as sent, so that a signature over them can be checked
 */
public record RouteRequest(Map<String, String> headers, byte[] body) {

    public RouteRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(java.util.Locale.ROOT)));
    }
}
