package com.supportpro.journeys;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A request on its way through the balancer, whole, so that it can be sent more than once. */
record Relayed(String method, String target, Map<String, List<String>> headers, byte[] body) {

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "transfer-encoding", "http2-settings");

    static Relayed of(HttpExchange exchange) throws IOException {
        return new Relayed(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                exchange.getRequestBody().readAllBytes());
    }

    /** Whether asking twice does no harm. */
    boolean safe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether the answer comes bit by bit, for minutes. */
    boolean streams() {
        return target.endsWith("/events");
    }

    HttpRequest to(String node, int publicPort) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + target))
                .timeout(ANSWER)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.header("X-Forwarded-For", "127.0.0.1")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "localhost")
                .header("X-Forwarded-Port", String.valueOf(publicPort))
                .build();
    }
}
