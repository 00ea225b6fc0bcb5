package com.supportpro.journeys;

import java.io.IOException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Somebody with cookies and without scripts; follows redirects only when told to. */
final class Person {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final String site;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Person(String site) {
        this.site = site;
    }

    /** An operator in the panel. */
    static Person operator(String desk, String email) throws IOException, InterruptedException {
        Person person = new Person(desk);
        person.signIn("/operator/login", "username", email);
        return person;
    }

    /** A customer, or one of the staff, in the client area. */
    static Person customer(String store, String email) throws IOException, InterruptedException {
        Person person = new Person(store);
        person.signIn("/sign-in", "email", email);
        return person;
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Sends a form with the token of the page. */
    HttpResponse<String> submit(String page, String action, String... fields) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(open(page).body());
        if (!token.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        return post(action, form(fields) + "&" + form("_csrf", token.group(1)));
    }

    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    static String form(String... fields) {
        return IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private void signIn(String page, String field, String email) throws IOException, InterruptedException {
        HttpResponse<String> answer = submit(page, page, field, email, "password", Operator.PASSWORD);
        if (answer.statusCode() / 100 != 3 || location(answer).contains(page)) {
            throw new IllegalStateException(email + " cannot sign in: " + answer.statusCode());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site).resolve(path))
                .timeout(ANSWER)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
