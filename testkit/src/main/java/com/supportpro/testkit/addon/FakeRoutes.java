package com.supportpro.testkit.addon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.addon.route.RouteAnswer;
import com.supportpro.addon.route.RouteRequest;
import com.supportpro.addon.route.Routes;
import com.supportpro.protocol.AddonId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Routes that a test can call. */
public final class FakeRoutes implements Routes {

    private static final int ANSWER = 64 << 10;

    private final Granted granted;
    private final AddonId addon;
    private final Map<String, Handler> handlers = new HashMap<>();

    FakeRoutes(Granted granted, AddonId addon) {
        this.granted = granted;
        this.addon = addon;
    }

    @Override
    public String post(String name, Handler handler) {
        granted.route(name);
        if (handlers.putIfAbsent(name, handler) != null) {
            throw new IllegalArgumentException("There is a route " + name + " already");
        }
        return "https://desk.example/hooks/" + addon + "/" + name;
    }

    /** Sends a request; what the handler throws comes back, where a desk would answer 500. */
    public RouteAnswer call(String name, Map<String, String> headers, String body) throws Exception {
        Map<String, String> lower = new TreeMap<>();
        headers.forEach((header, value) -> lower.put(header.toLowerCase(Locale.ROOT), value));
        RouteAnswer answer = handler(name).handle(new RouteRequest(lower, body.getBytes(UTF_8)));
        if (answer.status() < 200 || answer.status() > 599 || answer.json().getBytes(UTF_8).length > ANSWER) {
            throw new IllegalStateException("A route may not answer this: " + answer);
        }
        new FakeJson().read(answer.json());
        return answer;
    }

    private Handler handler(String name) {
        return Optional.ofNullable(handlers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no route " + name));
    }
}
