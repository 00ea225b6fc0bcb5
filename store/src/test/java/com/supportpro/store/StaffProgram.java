package com.supportpro.store;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A program of the vendor's staff. */
final class StaffProgram {

    static final String TOKEN = "an-admin-token-for-the-tests-only";

    private final Browser http;

    StaffProgram(int port) {
        this.http = new Browser(port);
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json, TOKEN);
    }

    HttpResponse<String> post(String path, String json, String token) {
        return http.send(http.request("/api/v1/staff" + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) {
        return http.send(http.request("/api/v1/staff" + path)
                .setHeader("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .PUT(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> get(String path) {
        return http.send(http.request("/api/v1/staff" + path)
                .setHeader("Accept", "application/json")
                .header("Authorization", "Bearer " + TOKEN)
                .GET());
    }
}
