package com.supportpro.desk.catalogue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A store's change feed, to be followed in tests. */
final class ScriptedCatalogue implements AutoCloseable {

    /** An entry: a listing as JSON, or the id of one that is gone. */
    private record Change(String id, String json, boolean gone) {}

    private final HttpServer server;
    private final TreeMap<Long, Change> changes = new TreeMap<>();
    private final Map<String, byte[]> assets = new java.util.concurrent.ConcurrentHashMap<>();
    final List<String> asked = new ArrayList<>();
    private long revision;
    private int generation;
    int status = 200;
    int assetStatus = 200;
    int assetsAsked;
    String instead = "";
    String farewells = "";

    ScriptedCatalogue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/catalogue", this::feed);
        server.createContext("/v1/assets/", this::asset);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    synchronized void publish(Listing listing) {
        publish(listing.id().toString(), ProtocolJson.mapper().writeValueAsString(listing));
    }

    synchronized void publish(String id, String json) {
        changes.values().removeIf(change -> change.id().equals(id));
        changes.put(++revision, new Change(id, json, false));
    }

    synchronized void remove(String id) {
        changes.values().removeIf(change -> change.id().equals(id));
        changes.put(++revision, new Change(id, "", true));
    }

    synchronized void startOver() {
        changes.clear();
        revision = 0;
        generation++;
    }

    void asset(String digest, byte[] bytes) {
        assets.put(digest, bytes);
    }

    private String epoch() {
        return "epoch-" + generation;
    }

    private long revision() {
        return revision;
    }

    private synchronized void feed(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getQuery());
        String etag = "\"" + generation + "-" + revision() + "\"";
        if (status != 200 || !instead.isEmpty()) {
            answer(exchange, status, instead);
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            answer(exchange, 304, "");
        } else {
            exchange.getResponseHeaders().set("ETag", etag);
            answer(exchange, 200, page(parameter(exchange, "since"), (int) parameter(exchange, "limit")));
        }
    }

    private String page(long since, int limit) {
        var after =
                changes.tailMap(since, false).entrySet().stream().limit(limit).toList();
        long revision =
                after.isEmpty() ? revision() : after.get(after.size() - 1).getKey();
        String listings = after.stream()
                .map(Map.Entry::getValue)
                .filter(change -> !change.gone())
                .map(Change::json)
                .collect(Collectors.joining(","));
        String removed = after.stream()
                .map(Map.Entry::getValue)
                .filter(Change::gone)
                .map(change -> "\"" + change.id() + "\"")
                .collect(Collectors.joining(","));
        return "{\"revision\":" + revision + ",\"epoch\":\"" + epoch() + "\",\"continues\":\"" + epoch()
                + "\",\"listings\":[" + listings + "],\"removed\":[" + removed + "],\"farewells\":[" + farewells
                + "],\"more\":" + (revision < revision())
                + "}";
    }

    private static long parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getQuery();
        return Long.parseLong(query.replaceFirst(".*\\b" + name + "=(\\d+).*", "$1"));
    }

    private void asset(HttpExchange exchange) throws IOException {
        assetsAsked++;
        if (assetStatus != 200) {
            answer(exchange, assetStatus, "");
            return;
        }
        byte[] bytes = assets.get(exchange.getRequestURI().getPath().replaceFirst(".*/", ""));
        answer(exchange, bytes == null ? 404 : 200, bytes == null ? new byte[0] : bytes);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
