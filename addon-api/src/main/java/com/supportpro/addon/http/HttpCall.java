package com.supportpro.addon.http;

import java.net.URI;
import java.util.Map;

/**
 * A call to make.
 *
 * @param method GET, POST, PUT, PATCH or DELETE
 * @param url http or https
 * @param headers by name
 * @param body the body as UTF-8 text, empty for none
 */
public record HttpCall(String method, URI url, Map<String, String> headers, String body) {

    public HttpCall {
        headers = Map.copyOf(headers);
    }

    public static HttpCall postJson(URI url, String json) {
        return new HttpCall("POST", url, Map.of("Content-Type", "application/json"), json);
    }
}
