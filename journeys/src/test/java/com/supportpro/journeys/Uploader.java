package com.supportpro.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;

/** A publisher whose pipeline sends the same package again and again. */
final class Uploader implements Load.Caller {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final String store;
    private final String token;
    private final Path archive;

    Uploader(String store, String token, Path archive) {
        this.store = store;
        this.token = token;
        this.archive = archive;
    }

    @Override
    public String name() {
        return "uploads";
    }

    @Override
    public Load.Answer call() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(store + "/v1/publishers/supportpro/releases"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/zip")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofFile(archive))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 == 2) {
            return Load.Answer.RIGHT;
        }
        return answer.statusCode() == 502
                ? Load.Answer.CUT
                : Load.Answer.wrong("upload: " + answer.statusCode() + " " + answer.body());
    }
}
