package com.supportpro.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The desk's API. Reading is tried three times; what changes something is sent once, because it may have been heard. */
final class Desk {

    private static final int TRIES = 3;
    private static final int MOST_BYTES = 16 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration UPLOAD = Duration.ofHours(1);
    private static final Set<Integer> BUSY = Set.of(502, 503, 504);

    private final Connection connection;
    private final Duration patience;
    private final Surroundings around;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    Desk(Connection connection, Duration patience, Surroundings around) {
        this.connection = connection;
        this.patience = patience;
        this.around = around;
    }

    JsonNode get(String path) {
        return Answers.json(read(path), path);
    }

    JsonNode post(String path, Object body) {
        return Answers.json(post(path, "application/json", Reply.JSON.writeValueAsBytes(body)), path);
    }

    JsonNode put(String path, Object body) {
        BodyPublisher content = BodyPublishers.ofByteArray(Reply.JSON.writeValueAsBytes(body));
        return Answers.json(
                send(request(path).header("Content-Type", "application/json").PUT(content)), path);
    }

    Reply post(String path, String type, byte[] body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Sends the file as it is read, however much it is; that may take an hour. */
    JsonNode send(String path, String type, Path file, Map<String, String> headers) {
        HttpRequest.Builder request = request(path)
                .timeout(patience.compareTo(UPLOAD) > 0 ? patience : UPLOAD)
                .header("Content-Type", type);
        headers.forEach(request::header);
        try {
            return Answers.json(send(request.POST(BodyPublishers.ofFile(file))), path);
        } catch (FileNotFoundException e) {
            throw CliException.usage(file + " cannot be read");
        }
    }

    /** Writes what is answered to the file as it comes, however much it is. */
    void copy(String path, Path file) {
        try (Writer out = Files.newBufferedWriter(file)) {
            copy(path, out);
        } catch (IOException e) {
            throw CliException.usage(file + " cannot be written: " + e.getMessage());
        }
    }

    /** Writes what is answered as it comes, however much it is. */
    void copy(String path, Writer out) {
        try {
            HttpResponse<InputStream> response = http.send(request(path).GET().build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() / 100 != 2) {
                    byte[] said = body.readNBytes(MOST_BYTES);
                    throw Answers.problem(new Reply(response.statusCode(), response.headers(), said), path);
                }
                new InputStreamReader(body, StandardCharsets.UTF_8).transferTo(out);
                out.flush();
            }
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Whatever is answered, after as many tries as a reading may have. */
    Reply read(String path) {
        for (int attempt = 1; ; attempt++) {
            try {
                Reply reply = send(request(path).GET());
                if (attempt == TRIES || !BUSY.contains(reply.status())) {
                    return reply;
                }
            } catch (CliException e) {
                if (attempt == TRIES || e.exit() != Exit.UNREACHABLE) {
                    throw e;
                }
            }
            around.pause().of(Duration.ofMillis(300L * attempt));
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(connection.desk() + path))
                .timeout(patience)
                .header("Accept", "application/json, application/yaml;q=0.9, */*;q=0.1")
                .header("Accept-Language", "en");
        return connection.token().isEmpty() ? request : request.header("Authorization", "Bearer " + connection.token());
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return new Reply(response.statusCode(), response.headers(), body.readNBytes(MOST_BYTES));
            }
        } catch (IOException e) {
            throw unreachable(e);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private CliException unreachable(IOException e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new CliException(
                Exit.UNREACHABLE,
                "unreachable",
                "No desk answers at " + connection + ": " + why,
                "Check the address (--desk or SUPPORTPRO_DESK_URL), and whether the desk runs.");
    }

    private static CliException interrupted() {
        Thread.currentThread().interrupt();
        return new CliException(Exit.FAILED, "interrupted", "Interrupted", "");
    }
}
