package com.supportpro.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Programs that talk to the desk. */
final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Api() {}

    static String get(String address) throws IOException, InterruptedException {
        return send(request(address).GET(), Town.TOKEN).body();
    }

    static HttpResponse<String> post(String address, String json) throws IOException, InterruptedException {
        return post(address, json, Town.TOKEN);
    }

    static HttpResponse<String> post(String address, String json, String token)
            throws IOException, InterruptedException {
        return send(request(address).POST(HttpRequest.BodyPublishers.ofString(json)), token);
    }

    static HttpResponse<String> put(String address, String json, String token)
            throws IOException, InterruptedException {
        return send(request(address).PUT(HttpRequest.BodyPublishers.ofString(json)), token);
    }

    static int statusFor(String address, String token) throws IOException, InterruptedException {
        return send(request(address).GET(), token).statusCode();
    }

    static int statusForPost(String address, String json, String token) throws IOException, InterruptedException {
        return send(request(address).POST(HttpRequest.BodyPublishers.ofString(json)), token)
                .statusCode();
    }

    /** Posts as the inbound webhook wants it signed. */
    static HttpResponse<String> signed(String address, String secret, String body)
            throws IOException, InterruptedException, GeneralSecurityException {
        String time = String.valueOf(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
        return send(
                request(address)
                        .header("X-Timestamp", time)
                        .header("X-Signature", "sha256=" + signature)
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                "");
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String token)
            throws IOException, InterruptedException {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
