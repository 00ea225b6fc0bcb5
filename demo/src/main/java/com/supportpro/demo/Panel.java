package com.supportpro.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operator panel as a browser without scripts uses it, for what the API does under its own name only. */
final class Panel {

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI desk;
    private final String email;
    private final String password;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private boolean signedIn;

    Panel(URI desk, String email, String password) {
        this.desk = desk;
        this.email = email;
        this.password = password;
    }

    /** Sends a form, signed in. */
    void post(String path, Map<String, String> fields) throws InterruptedException {
        if (!signedIn) {
            submit("/operator/login", "/operator/login", Map.of("username", email, "password", password));
            signedIn = true;
        }
        submit("/operator", path, fields);
    }

    /** Done is a redirect to any page but the sign-in. */
    private void submit(String page, String path, Map<String, String> fields) throws InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(page));
        HttpResponse<String> response = send(HttpRequest.newBuilder(desk.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
        String next = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || next.contains("/operator/login")) {
            throw new DemoRefusedException(desk.resolve(path).toString(), response.statusCode() + " for " + email);
        }
    }

    private String csrf(String page) throws InterruptedException {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(desk.resolve(page)).GET());
        Matcher token = CSRF.matcher(response.body());
        if (!token.find()) {
            throw new DemoRefusedException(desk.resolve(page).toString(), response.statusCode() + ", without a form");
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return browser.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoRefusedException(desk.toString(), "does not answer (" + e.getMessage() + ")");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
