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

/** Pages as a browser without scripts uses them, for what people do and programs do not. */
final class Browser {

    /**
     * How people get in.
     *
     * @param field the name of the field for the e-mail address
     * @param inside a page with a form, for those who are signed in
     */
    record Door(String signIn, String field, String inside) {

        static final Door DESK = new Door("/operator/login", "username", "/operator");
        static final Door STORE = new Door("/sign-in", "email", "/security");
    }

    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI application;
    private final Door door;
    private final String email;
    private final String password;
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private boolean signedIn;

    Browser(URI application, Door door, String email, String password) {
        this.application = application;
        this.door = door;
        this.email = email;
        this.password = password;
    }

    /** Sends a form, signed in, that leads on to another page. */
    void post(String path, Map<String, String> fields) throws InterruptedException {
        required(path, submit(path, fields));
    }

    /** Sends a form, signed in, whatever is answered. */
    HttpResponse<String> submit(String path, Map<String, String> fields) throws InterruptedException {
        if (!signedIn) {
            Map<String, String> person = Map.of(door.field(), email, "password", password);
            required(door.signIn(), form(door.signIn(), door.signIn(), person));
            signedIn = true;
        }
        return form(door.inside(), path, fields);
    }

    /** Opens a page. */
    HttpResponse<String> open(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(path)).GET());
    }

    private HttpResponse<String> form(String page, String path, Map<String, String> fields)
            throws InterruptedException {
        Map<String, String> all = new HashMap<>(fields);
        all.put("_csrf", csrf(page));
        return send(HttpRequest.newBuilder(application.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(all))));
    }

    /** Done is a redirect to any page but the sign-in. */
    private void required(String path, HttpResponse<String> response) {
        String next = response.headers().firstValue("Location").orElse("");
        if (response.statusCode() / 100 != 3 || next.contains(door.signIn())) {
            throw new DemoRefusedException(
                    application.resolve(path).toString(), response.statusCode() + " for " + email);
        }
    }

    private String csrf(String page) throws InterruptedException {
        HttpResponse<String> response = open(page);
        Matcher token = CSRF.matcher(response.body());
        if (!token.find()) {
            throw new DemoRefusedException(
                    application.resolve(page).toString(), response.statusCode() + ", without a form");
        }
        return token.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return browser.send(request.timeout(ANSWER).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DemoRefusedException(application.toString(), "does not answer (" + e.getMessage() + ")");
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
