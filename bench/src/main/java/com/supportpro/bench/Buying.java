package com.supportpro.bench;

import com.supportpro.protocol.ProtocolJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A purchase as a desk makes it: a quote, then the order, paid by card and active when it is answered. */
final class Buying implements Subject.Task {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Duration ANSWER = Duration.ofMinutes(1);
    private static final int CREATED = 201;

    private final String store;
    private final List<String> desks;
    private final AtomicInteger next;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param next counts the purchases of all; each is another customer's, or of another add-on */
    Buying(String store, List<String> desks, AtomicInteger next) {
        this.store = store;
        this.desks = desks;
        this.next = next;
    }

    @Override
    public void run() throws Exception {
        int number = next.getAndIncrement();
        String desk = desks.get(number % desks.size());
        String addon = "bench/add-on-" + number / desks.size();
        JsonNode quote =
                post(desk, "/v1/quotes", Map.of("addon", addon, "cycle", "monthly", "promotion", "", "trial", false));
        post(
                desk,
                "/v1/orders",
                Map.of(
                        "quote",
                        quote.required("id"),
                        "expectedTotal",
                        quote.required("total"),
                        "operator",
                        "Ada Minh"));
    }

    private JsonNode post(String desk, String path, Object body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(store + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + desk)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
