package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.publishing.Publishers;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A publisher as the store sees it: uploads and moves releases with a token. */
final class ScriptedPublisher {

    final String id;
    final String token;
    private final Browser http;

    private ScriptedPublisher(String id, String token, int port) {
        this.id = id;
        this.token = token;
        this.http = new Browser(port);
    }

    static ScriptedPublisher registered(Publishers publishers, int port) {
        String id = "p" + UUID.randomUUID().toString().substring(0, 8);
        publishers.create(id, "Publisher " + id);
        return new ScriptedPublisher(id, publishers.issueToken(id, "tests"), port);
    }

    ScriptedPublisher with(String otherToken, int port) {
        return new ScriptedPublisher(id, otherToken, port);
    }

    HttpResponse<String> upload(TestPackage archive) {
        return upload(archive.bytes());
    }

    HttpResponse<String> upload(byte[] archive) {
        return send("POST", "/releases", "application/zip", BodyPublishers.ofByteArray(archive));
    }

    HttpResponse<String> move(String slug, String version, String verb, String body) {
        return send(
                "POST",
                "/releases/" + slug + "/" + version + "/" + verb,
                "application/json",
                BodyPublishers.ofString(body));
    }

    HttpResponse<String> release(String slug, String version) {
        return move(slug, version, "release", "");
    }

    HttpResponse<String> price(String slug, String body) {
        return send("PUT", "/listings/" + slug + "/price", "application/json", BodyPublishers.ofString(body));
    }

    /** Uploads a package that keeps the rules, and makes it public. */
    void publish(String slug, String version) {
        assertThat(upload(TestPackage.of(id, slug, version)).statusCode()).isEqualTo(201);
        assertThat(release(slug, version).statusCode()).isEqualTo(200);
    }

    HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        return http.send(http.request("/v1/publishers/" + id + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + token)
                .method(method, body));
    }
}
