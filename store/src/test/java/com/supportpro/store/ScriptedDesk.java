package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A desk as the store sees it: registers, sends a browser to the store, exchanges codes and tokens. */
final class ScriptedDesk {

    static final String CALLBACK = "http://127.0.0.1:9999/operator/billing-link/callback";
    static final String AFTER_LOGOUT = "http://127.0.0.1:9999/operator/addons";
    static final String VERIFIER = "a-code-verifier-of-at-least-43-characters-for-the-tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Browser http;
    final String id;
    final String clientId;
    final String secret;

    private ScriptedDesk(Browser http, JsonNode registration) {
        this.http = http;
        this.id = registration.path("deskId").asString();
        this.clientId = registration.path("clientId").asString();
        this.secret = registration.path("clientSecret").asString();
    }

    static ScriptedDesk registered(int port, String licenceKey) {
        Browser http = new Browser(port);
        HttpResponse<String> answer = register(http, licenceKey);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new ScriptedDesk(http, JSON.readTree(answer.body()));
    }

    static HttpResponse<String> register(Browser http, String licenceKey) {
        return http.send(http.request("/v1/desks")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(registration(licenceKey, CALLBACK))));
    }

    static String registration(String licenceKey, String redirect) {
        return JSON.writeValueAsString(Map.of(
                "licenceKey",
                licenceKey,
                "deskName",
                "Front desk",
                "deskUrl",
                "http://127.0.0.1:9999",
                "deskVersion",
                "1.0.0",
                "redirectUris",
                List.of(redirect),
                "postLogoutRedirectUris",
                List.of(AFTER_LOGOUT)));
    }

    String authorizePath() {
        return authorizePath("code_challenge", challenge(), "code_challenge_method", "S256");
    }

    String authorizePath(String... more) {
        return "/oauth2/authorize?"
                + Browser.form(
                        "response_type",
                        "code",
                        "client_id",
                        clientId,
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        "openid profile email desk",
                        "state",
                        "desk-state")
                + "&" + Browser.form(more);
    }

    /** Sends the browser through sign-in and consent, and returns the code. */
    String code(Browser browser, String email, String password) {
        HttpResponse<String> first = browser.get(authorizePath());
        assertThat(Browser.location(first)).endsWith("/sign-in");
        HttpResponse<String> signedIn = browser.signIn(email, password);
        assertThat(Browser.location(signedIn)).contains("/oauth2/authorize");
        return afterSignIn(browser, browser.get(Browser.location(signedIn)));
    }

    /** Follows from the authorization endpoint's answer to the code. */
    String afterSignIn(Browser browser, HttpResponse<String> answer) {
        String location = Browser.location(answer);
        if (location.contains("/consent")) {
            HttpResponse<String> page = browser.get(location);
            assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
            location = Browser.location(browser.post(
                    "/oauth2/authorize",
                    "client_id",
                    clientId,
                    "state",
                    Browser.parameter(location, "state"),
                    "scope",
                    "profile",
                    "scope",
                    "email",
                    "scope",
                    "desk"));
        }
        assertThat(location).startsWith(CALLBACK);
        assertThat(Browser.parameter(location, "state")).isEqualTo("desk-state");
        return Browser.parameter(location, "code");
    }

    Tokens linked(Browser browser, String email, String password) {
        return tokens(exchange(code(browser, email, password)));
    }

    HttpResponse<String> exchange(String code) {
        return token(
                "grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "code_verifier", VERIFIER);
    }

    HttpResponse<String> token(String... fields) {
        return post("/oauth2/token", fields);
    }

    HttpResponse<String> refresh(String refreshToken, String... headers) {
        return form(
                "/oauth2/token", Browser.form("grant_type", "refresh_token", "refresh_token", refreshToken), headers);
    }

    HttpResponse<String> revoke(String token, String... headers) {
        return form("/oauth2/revoke", Browser.form("token", token), headers);
    }

    HttpResponse<String> get(String path, String accessToken) {
        return http.send(http.request(path)
                .setHeader("Accept", "application/json")
                .header("Authorization", "Bearer " + accessToken)
                .GET());
    }

    /** Headers are names and values in turn. */
    HttpResponse<String> call(String path, String accessToken, String... headers) {
        return http.send(http.request(path)
                .setHeader("Accept", "application/json")
                .header("Authorization", "Bearer " + accessToken)
                .headers(headers)
                .GET());
    }

    /** Sends JSON; headers are names and values in turn. */
    HttpResponse<String> post(String path, String accessToken, Object body, String... headers) {
        return send("POST", path, accessToken, body, headers);
    }

    HttpResponse<String> put(String path, String accessToken, Object body, String... headers) {
        return send("PUT", path, accessToken, body, headers);
    }

    private HttpResponse<String> send(String method, String path, String accessToken, Object body, String... headers) {
        var request = http.request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + accessToken)
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request);
    }

    HttpResponse<String> renew(String deskId, String body) {
        return http.send(http.request("/v1/desks/" + deskId)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", basic())
                .PUT(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> registerAgain(String licenceKey, String redirect, String... headers) {
        var request = http.request("/v1/desks")
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", basic())
                .POST(BodyPublishers.ofString(registration(licenceKey, redirect)));
        return http.send(headers.length == 0 ? request : request.headers(headers));
    }

    static Tokens tokens(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        return new Tokens(
                json.path("access_token").asString(),
                json.path("refresh_token").asString(),
                json.path("id_token").asString());
    }

    /** What the token endpoint gave. */
    record Tokens(String access, String refresh, String id) {}

    private HttpResponse<String> post(String path, String... fields) {
        return form(path, Browser.form(fields));
    }

    private HttpResponse<String> form(String path, String form, String... headers) {
        var request = http.request(path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic())
                .POST(BodyPublishers.ofString(form));
        return http.send(headers.length == 0 ? request : request.headers(headers));
    }

    private String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
