package com.supportpro.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One address in front of several nodes: in turn to those that said within the last half second that they are ready. A node that
 * takes no connection is passed over; an answer that breaks off is asked for again elsewhere when it is a GET, and is a 502 when
 * it is not, because it may have been done.
 */
final class Balancer implements AutoCloseable {

    private static final int LOOK_EVERY_MILLIS = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int NOBODY = 503;
    private static final int NONE_WOULD = 504;

    private final List<Backend> backends = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService looks = Executors.newScheduledThreadPool(1);
    private final HttpServer server;
    private final int port;

    Balancer(int port) throws IOException {
        this.port = port;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        looks.scheduleWithFixedDelay(
                () -> backends.forEach(Backend::look), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** From now on this node is asked too, when it is ready. */
    void add(String node) {
        backends.add(new Backend(node, port));
    }

    /** How many nodes said that they are ready when they were asked last. */
    int ready() {
        return (int) backends.stream().filter(Backend::ready).count();
    }

    /** How many posts broke off, and were answered with 502. */
    int cut() {
        return cut.get();
    }

    /** How many requests were asked of another node because the first did not take or finish them. */
    int askedAgain() {
        return askedAgain.get();
    }

    /** How many requests each node finished, in the order of the nodes. */
    List<Integer> shares() {
        return backends.stream().map(Backend::finished).toList();
    }

    @Override
    public void close() {
        looks.shutdownNow();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Relayed request = Relayed.of(exchange);
            for (int tries = 0; tries <= backends.size(); tries++) {
                Backend backend = next();
                if (backend == null) {
                    exchange.sendResponseHeaders(NOBODY, -1);
                    return;
                }
                Backend.Outcome outcome = backend.ask(request, exchange);
                if (outcome == Backend.Outcome.DONE) {
                    return;
                }
                if (outcome == Backend.Outcome.CUT && !request.safe()) {
                    cut.incrementAndGet();
                    exchange.sendResponseHeaders(BAD_GATEWAY, -1);
                    return;
                }
                askedAgain.incrementAndGet();
            }
            exchange.sendResponseHeaders(NONE_WOULD, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Backend next() {
        List<Backend> ready = backends.stream().filter(Backend::ready).toList();
        return ready.isEmpty() ? null : ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
    }
}
