package com.supportpro.desk.runtime;

import com.supportpro.addon.route.RouteAnswer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What an answer of a route may be; one that is not speaks against the add-on. */
final class RouteRules {

    private static final int MOST = 64 << 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RouteRules() {}

    static RouteAnswer checked(@Nullable RouteAnswer answer) {
        if (answer == null || answer.json() == null) {
            throw new IllegalStateException("The route gave no answer");
        }
        if (answer.status() < 200 || answer.status() > 599) {
            throw new IllegalStateException("The route answered with the status " + answer.status());
        }
        if (answer.json().getBytes(StandardCharsets.UTF_8).length > MOST) {
            throw new IllegalStateException("The route answered with more than 64 KiB");
        }
        if (!answer.json().isEmpty() && !isJson(answer.json())) {
            throw new IllegalStateException("The route answered with something that is no JSON");
        }
        return answer;
    }

    private static boolean isJson(String text) {
        try {
            return !JSON.readTree(text).isMissingNode();
        } catch (JacksonException e) {
            return false;
        }
    }
}
