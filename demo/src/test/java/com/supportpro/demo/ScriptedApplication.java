package com.supportpro.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers by script, and remembers what it was asked. */
final class ScriptedApplication implements AutoCloseable {

    /** An answer: a body in JSON or HTML, or an address to go on to. */
    record Answer(int status, String body, String location) {

        static Answer json(int status, String body) {
            return new Answer(status, body, "");
        }

        static Answer to(String location) {
            return new Answer(302, "", location);
        }
    }

    private final HttpServer server;
    private final Map<String, Answer> script = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();

    ScriptedApplication() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedApplication on(String methodAndPath, Answer answer) {
        script.put(methodAndPath, answer);
        return this;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Api api() {
        return new Api(address(), "a token of twenty-four characters");
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    List<String> bodies() {
        return List.copyOf(bodies);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String question = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(question);
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Answer answer = script.getOrDefault(question, Answer.json(404, "{\"detail\":\"not in the script\"}"));
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        byte[] body = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
