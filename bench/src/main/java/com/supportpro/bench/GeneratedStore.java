package com.supportpro.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.CataloguePage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A store that has nothing but a change feed, of generated listings; desks copy it as they copy the real one. */
final class GeneratedStore implements AutoCloseable {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Pattern ASKED = Pattern.compile("since=(\\d+)&limit=(\\d+)");

    private final HttpServer server;
    private final int listings;

    private GeneratedStore(HttpServer server, int listings) {
        this.server = server;
        this.listings = listings;
    }

    static GeneratedStore of(int listings) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        GeneratedStore store = new GeneratedStore(server, listings);
        server.createContext("/v1/catalogue", store::feed);
        // Whatever else is asked of it has to wait, as of a store that is being looked after.
        server.createContext("/", exchange -> answer(exchange, 503, ""));
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return store;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void feed(HttpExchange exchange) throws IOException {
        Matcher asked = ASKED.matcher(exchange.getRequestURI().getQuery());
        if (!asked.matches()) {
            answer(exchange, 400, "");
            return;
        }
        int since = Integer.parseInt(asked.group(1));
        int until = Math.min(listings, since + Integer.parseInt(asked.group(2)));
        var page = new CataloguePage(
                until,
                "generated",
                "generated",
                IntStream.range(since, until)
                        .mapToObj(GeneratedListings::number)
                        .toList(),
                List.of(),
                List.of(),
                until < listings);
        answer(exchange, 200, JSON.writeValueAsString(page));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
