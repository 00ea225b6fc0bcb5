package com.supportpro.journeys;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** One node behind the balancer. */
final class Backend {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int READY = 200;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "transfer-encoding", "keep-alive", ":status", "date");

    private final String node;
    private final int publicPort;
    private final AtomicInteger finished = new AtomicInteger();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private volatile boolean ready;

    Backend(String node, int publicPort) {
        this.node = node;
        this.publicPort = publicPort;
    }

    /** What became of a request. */
    enum Outcome {
        DONE,
        NOT_TAKEN,
        CUT
    }

    boolean ready() {
        return ready;
    }

    int finished() {
        return finished.get();
    }

    void look() {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(node + "/actuator/health/readiness"))
                    .timeout(CONNECT)
                    .build();
            ready = http.send(question, BodyHandlers.discarding()).statusCode() == READY;
        } catch (IOException gone) {
            ready = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing has been sent back unless it is done; what streams is sent back as it comes, and is done when it ends. */
    Outcome ask(Relayed request, HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest asked = request.to(node, publicPort);
        try {
            if (request.streams()) {
                stream(http.send(asked, BodyHandlers.ofInputStream()), exchange);
                return Outcome.DONE;
            }
            HttpResponse<byte[]> answer = http.send(asked, BodyHandlers.ofByteArray());
            finished.incrementAndGet();
            whole(answer, exchange);
            return Outcome.DONE;
        } catch (ConnectException | HttpConnectTimeoutException notTaken) {
            ready = false;
            return Outcome.NOT_TAKEN;
        } catch (Sending.GoneException callerGone) {
            return Outcome.DONE;
        } catch (IOException brokenOff) {
            System.out.println(request.method() + " " + request.target() + " broke off at " + node + ": " + brokenOff);
            return Outcome.CUT;
        }
    }

    private static void whole(HttpResponse<byte[]> answer, HttpExchange exchange) throws Sending.GoneException {
        copyHeaders(answer, exchange);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        byte[] body = head ? new byte[0] : answer.body();
        Sending.to(exchange, out -> {
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    private static void stream(HttpResponse<InputStream> answer, HttpExchange exchange) throws IOException {
        copyHeaders(answer, exchange);
        try (InputStream in = answer.body()) {
            Sending.to(exchange, out -> {
                exchange.sendResponseHeaders(answer.statusCode(), 0);
                in.transferTo(exchange.getResponseBody());
            });
        }
    }

    private static void copyHeaders(HttpResponse<?> answer, HttpExchange exchange) {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
    }
}
