package com.supportpro.demo;

import com.supportpro.protocol.ProtocolJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON API of one of the applications. */
record Api(URI address, String token) {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** What was answered; the body is an empty object when it is none in JSON. */
    record Answer(int status, JsonNode body) {

        boolean done() {
            return status / 100 == 2;
        }

        /** Whether what was to be entered is there already. */
        boolean there() {
            return status == 409;
        }

        /** This, where being there already is of no use. */
        Answer required() {
            if (!done()) {
                throw new DemoRefusedException("What was to be entered", problem());
            }
            return this;
        }

        /** A text of the body that has to be there. */
        String text(String field) {
            return body.required(field).asString();
        }

        String problem() {
            return status + " " + body.path("detail").asString("");
        }
    }

    Answer get(String path) throws InterruptedException {
        Answer answer = send(request(path).GET());
        if (!answer.done()) {
            throw new DemoRefusedException(address.resolve(path).toString(), answer.problem());
        }
        return answer;
    }

    /** Enters something; the answer says whether it was done or was there before. */
    Answer post(String path, Object body) throws InterruptedException {
        return enter("POST", path, body);
    }

    Answer put(String path, Object body) throws InterruptedException {
        return enter("PUT", path, body);
    }

    private Answer enter(String method, String path, Object body) throws InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        Answer answer = send(request);
        if (!answer.done() && !answer.there()) {
            throw new DemoRefusedException(address.resolve(path).toString(), answer.problem());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            String body = response.body().startsWith("{") ? response.body() : "{}";
            return new Answer(response.statusCode(), JSON.readTree(body));
        } catch (IOException e) {
            throw new DemoRefusedException(address.toString(), "does not answer (" + e.getMessage() + ")");
        }
    }
}
