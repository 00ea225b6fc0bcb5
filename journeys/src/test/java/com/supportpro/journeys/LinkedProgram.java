package com.supportpro.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a desk is to the store: registered under a licence, linked by its owner, with an access token. Then it fetches. */
final class LinkedProgram implements Load.Caller {

    private static final String CALLBACK = "http://127.0.0.1:9999/operator/billing-link/callback";
    private static final String VERIFIER = "a-code-verifier-of-at-least-43-characters-for-the-tests";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String store;
    private final String token;
    private final List<String> packages;
    private int turn;

    private LinkedProgram(String store, String token, List<String> packages) {
        this.store = store;
        this.token = token;
        this.packages = packages;
    }

    /** @param packages such as {@code supportpro/notifier/1.0.0}, which anybody who is linked may have */
    static LinkedProgram of(String store, String licenceKey, List<String> packages)
            throws IOException, InterruptedException {
        HttpResponse<String> registered = Api.post(store + "/v1/desks", """
                {"licenceKey":"%s","deskName":"Load","deskUrl":"http://127.0.0.1:9999","deskVersion":"1.0.0",
                 "redirectUris":["%s"],"postLogoutRedirectUris":["http://127.0.0.1:9999/operator/addons"]}""".formatted(licenceKey, CALLBACK), "");
        String client = field("clientId", registered.body());
        String code = code(store, client);
        String basic = Base64.getEncoder()
                .encodeToString(
                        (client + ":" + field("clientSecret", registered.body())).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> tokens = new Person(store)
                .post(
                        "/oauth2/token",
                        Person.form(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                CALLBACK,
                                "code_verifier",
                                VERIFIER),
                        "Authorization",
                        "Basic " + basic);
        return new LinkedProgram(store, field("access_token", tokens.body()), packages);
    }

    @Override
    public String name() {
        return "packages";
    }

    @Override
    public Load.Answer call() throws IOException, InterruptedException {
        String path = turn++ % 2 == 0 ? "/v1/catalogue" : "/v1/packages/" + packages.get(turn / 2 % packages.size());
        HttpRequest request = HttpRequest.newBuilder(URI.create(store + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = HTTP.send(request, BodyHandlers.ofByteArray());
        String digest = answer.headers().firstValue("Repr-Digest").orElse("");
        if (answer.statusCode() != 200) {
            return Load.Answer.wrong(path + ": " + answer.statusCode());
        }
        return digest.isEmpty() || digest.equals("sha-256=:" + base64(hash(answer.body())) + ":")
                ? Load.Answer.RIGHT
                : Load.Answer.wrong(path + ": another package than its digest says");
    }

    private static String code(String store, String client) throws IOException, InterruptedException {
        Person owner = new Person(store);
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        owner.open("/oauth2/authorize?"
                + Person.form(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        "openid profile email desk",
                        "state",
                        "load",
                        "code_challenge",
                        challenge,
                        "code_challenge_method",
                        "S256"));
        // The store asks who it is, also when it knows, and leads back to what was asked for.
        HttpResponse<String> signedIn =
                owner.submit("/sign-in", "/sign-in", "email", Operator.OWNER, "password", Operator.PASSWORD);
        String location = Person.location(owner.open(Person.location(signedIn)));
        if (location.contains("/consent")) {
            location = Person.location(owner.post(
                    "/oauth2/authorize",
                    Person.form(
                            "client_id",
                            client,
                            "state",
                            parameter(location, "state"),
                            "scope",
                            "profile",
                            "scope",
                            "email",
                            "scope",
                            "desk")));
        }
        return parameter(location, "code");
    }

    private static String parameter(String address, String name) {
        return URLDecoder.decode(
                found(Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address), address), StandardCharsets.UTF_8);
    }

    private static String field(String name, String json) {
        return found(Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json), json);
    }

    private static String found(Matcher matcher, String text) {
        if (!matcher.find()) {
            throw new IllegalStateException(matcher.pattern() + " is not in " + text);
        }
        return matcher.group(1);
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
