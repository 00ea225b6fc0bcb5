package com.supportpro.addon.http;

import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status code
 * @param headers by lower-case name, the first value of each
 * @param body as UTF-8 text
 */
public record HttpAnswer(int status, Map<String, String> headers, String body) {

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    public boolean succeeded() {
        return status >= 200 && status < 300;
    }
}
