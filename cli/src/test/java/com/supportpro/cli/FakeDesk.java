package com.supportpro.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * A desk that gives the answers a test wrote down, the last one of a route again and again. It has no other routes than
 * those of {@code routes.txt}, which a test of the desk holds against the real ones.
 */
final class FakeDesk implements AutoCloseable {

    private static final List<Pattern> ROUTES = routes();

    private final HttpServer server;
    private final Map<String, Queue<Answer>> routes = new ConcurrentHashMap<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    record Asked(String request, String authorization, String signature, String body) {}

    private record Answer(int status, String type, String body) {}

    FakeDesk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** @param request such as {@code GET /api/v1/addons}; what stands behind a question mark does not count */
    FakeDesk on(String request, int status, String json) {
        return on(request, status, status < 300 ? "application/json" : "application/problem+json", json);
    }

    FakeDesk on(String request, int status, String type, String body) {
        if (ROUTES.stream().noneMatch(route -> route.matcher(request).matches())) {
            throw new IllegalArgumentException("No desk has the route " + request + "; see routes.txt");
        }
        Queue<Answer> answers = routes.computeIfAbsent(request, none -> new ArrayDeque<>());
        answers.add(new Answer(status, type, body));
        return this;
    }

    /** In the place of all that was written down for the route. */
    FakeDesk instead(String request, int status, String type, String body) {
        routes.remove(request);
        return on(request, status, type, body);
    }

    private static List<Pattern> routes() {
        try (InputStream list = Objects.requireNonNull(FakeDesk.class.getResourceAsStream("routes.txt"))) {
            return new String(list.readAllBytes(), UTF_8)
                    .lines()
                    .map(route -> route.replaceFirst("\\?.*", ""))
                    .map(route -> Pattern.compile(route.replaceAll("\\{[a-z]+}", "[^/]+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    List<String> requests() {
        return asked.stream().map(Asked::request).toList();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(new Asked(
                    request,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("X-SupportPro-Signature"),
                    body));
            Answer next = next(request.replaceFirst("\\?.*", ""));
            if (next.status() == 0) {
                waitForEnd();
                return;
            }
            byte[] bytes = next.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", next.type());
            exchange.sendResponseHeaders(next.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void waitForEnd() throws IOException {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private synchronized Answer next(String route) {
        Queue<Answer> answers = routes.getOrDefault(route, new ArrayDeque<>());
        Answer missing = new Answer(404, "application/problem+json", "{\"detail\":\"There is nothing here\"}");
        if (answers.isEmpty()) {
            return missing;
        }
        return answers.size() == 1 ? answers.element() : answers.remove();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
