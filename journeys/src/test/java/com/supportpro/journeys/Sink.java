package com.supportpro.journeys;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A chat's address that keeps what is posted to it; the first answers can be made to fail. */
final class Sink implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<String> posted = new LinkedBlockingQueue<>();
    private volatile int failures;

    Sink() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fail = failures > 0;
            if (fail) {
                failures--;
            } else {
                posted.add(body);
            }
            exchange.sendResponseHeaders(fail ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/services/T1/B1/x";
    }

    void failNext(int times) {
        failures = times;
    }

    /** The next post that contains the text. */
    String next(String text) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (System.nanoTime() < until) {
            String body = posted.poll(1, TimeUnit.SECONDS);
            if (body != null && body.contains(text)) {
                return body;
            }
        }
        throw new AssertionError("Nothing that contains " + text + " was posted");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
