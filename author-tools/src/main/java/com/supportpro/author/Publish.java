package com.supportpro.author;

import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageReader;
import com.supportpro.protocol.manifest.Manifest;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Uploads a package to the store and, where wanted, makes it public. The same bytes may be sent again. */
public record Publish(URI store, String token) {

    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int TRIES = 3;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /**
     * What the store answered.
     *
     * @param status of HTTP
     * @param detail the problem in words, or empty
     */
    public record Answer(int status, List<PackageCheck> checks, String detail) {

        public boolean accepted() {
            return status / 100 == 2;
        }
    }

    public Answer upload(Path archive) throws IOException, InterruptedException {
        return send(request("/v1/publishers/" + manifest(archive).publisher() + "/releases")
                .header("Content-Type", "application/zip")
                .POST(body(archive))
                .build());
    }

    public Answer release(Path archive) throws IOException, InterruptedException {
        Manifest manifest = manifest(archive);
        String path = "/v1/publishers/" + manifest.publisher() + "/releases/" + manifest.slug() + "/"
                + manifest.version() + "/release";
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    private static Manifest manifest(Path archive) throws IOException {
        return PackageReader.inspect(archive)
                .accepted()
                .orElseThrow(() -> new IOException("The package breaks a rule; run check to see which"))
                .manifest();
    }

    private static HttpRequest.BodyPublisher body(Path archive) throws FileNotFoundException {
        return BodyPublishers.ofFile(archive);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(store.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
                if (response.statusCode() < 500 || attempt == TRIES) {
                    return answer(response);
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw new IOException("The store does not answer at " + request.uri() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        JsonNode body = response.body().startsWith("{")
                ? ProtocolJson.mapper().readTree(response.body())
                : ProtocolJson.mapper().createObjectNode();
        List<PackageCheck> checks = new ArrayList<>();
        body.path("checks").forEach(check -> checks.add(ProtocolJson.mapper().treeToValue(check, PackageCheck.class)));
        return new Answer(response.statusCode(), checks, body.path("detail").asString(""));
    }
}
