package com.supportpro.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The files that peers fetch what they install from. */
final class Shelf implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    private Shelf(HttpServer server) {
        this.server = server;
    }

    static Shelf open(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Shelf shelf = new Shelf(server);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] file = shelf.files.get(exchange.getRequestURI().getPath().substring(1));
                exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
                if (file != null) {
                    exchange.getResponseBody().write(file);
                }
            }
        });
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        return shelf;
    }

    /** Where the file is from now on. */
    String lay(String name, byte[] file) {
        files.put(name, file);
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
