package com.supportpro.bench;

import com.supportpro.protocol.ProtocolJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application as a browser without scripts and as a program see it; connections are kept. */
final class Web {

    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final String address;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** One of our own, by the token with every permission. */
    Web(String address) {
        this(address, "Bearer " + Application.TOKEN);
    }

    /** @param authorization how a program signs in, as the header says it */
    Web(String address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    String address() {
        return address;
    }

    boolean answers(String path) throws InterruptedException {
        try {
            return http.send(request(path).build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** A page, read to its end. */
    String page(String path) throws InterruptedException {
        return sent(request(path)).body();
    }

    /** What a program is answered. */
    JsonNode get(String path) throws InterruptedException {
        return json(program(path));
    }

    /** What a program is answered that would wait for it. */
    JsonNode awaited(String path) throws InterruptedException {
        return json(program(path).header("Prefer", "wait=20"));
    }

    JsonNode post(String path, Object body) throws InterruptedException {
        return call("POST", path, body);
    }

    JsonNode call(String method, String path, Object body) throws InterruptedException {
        return json(program(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Fills in the page's form of this action and sends it, hidden fields included; the page where that leads. */
    Page submit(Page page, String action, Map<String, String> fields) throws InterruptedException {
        Form form = Form.find(page.text(), action);
        String body = form.with(fields).stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return open(HttpRequest.newBuilder(page.address().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    Page open(String path) throws InterruptedException {
        return open(request(path));
    }

    /** A page and where it is. */
    record Page(URI address, String text) {}

    private Page open(HttpRequest.Builder request) throws InterruptedException {
        HttpResponse<String> response = sent(request);
        return new Page(response.uri(), response.body());
    }

    private HttpRequest.Builder program(String path) {
        return request(path).header("Authorization", authorization);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private JsonNode json(HttpRequest.Builder request) throws InterruptedException {
        return JSON.readTree(sent(request).body());
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = http.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode() + ": "
                        + response.body().lines().limit(3).collect(Collectors.joining(" ")));
            }
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
