package com.supportpro.testkit.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One bucket behind a real port. Requests must be signed as Amazon wants it; answers can be made to go wrong, one each. */
public final class S3Fake implements AutoCloseable {

    public static final String BUCKET = "packages";
    public static final String ACCESS_KEY = "AKIDEXAMPLE";
    public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private final S3Shelves shelves = new S3Shelves(BUCKET);
    private final S3Signature signature = new S3Signature(ACCESS_KEY, SECRET_KEY);
    private final ConcurrentLinkedQueue<S3Trouble> troubles = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public S3Fake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests end like this, in this order. */
    public void troubles(S3Trouble... next) {
        troubles.addAll(List.of(next));
    }

    public boolean hasTroubles() {
        return !troubles.isEmpty();
    }

    /** How many requests came, signed or not. */
    public int requests() {
        return requests.get();
    }

    public Set<String> keys() {
        return shelves.objects.keySet();
    }

    /** Has it hold something else than it was given. */
    public void replace(String key, byte[] bytes) {
        shelves.objects.computeIfPresent(key, (name, old) -> new S3Object(bytes, old.changed()));
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            S3Request request = S3Request.of(exchange);
            S3Trouble trouble = troubles.poll();
            S3Answer answer = trouble == S3Trouble.ERROR
                    ? S3Answer.error(500, "InternalError")
                    : trouble == S3Trouble.SLOW_DOWN ? S3Answer.error(503, "SlowDown") : answer(request);
            if (trouble == S3Trouble.SILENCE) {
                closed.await();
            }
            send(exchange, answer, trouble);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private S3Answer answer(S3Request request) {
        return signature.signed(request) ? shelves.answer(request) : S3Answer.error(403, "SignatureDoesNotMatch");
    }

    private static void send(HttpExchange exchange, S3Answer answer, @Nullable S3Trouble trouble)
            throws IOException, InterruptedException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head || answer.body().length == 0 ? -1 : answer.body().length);
        if (head || answer.body().length == 0) {
            return;
        }
        byte[] body = answer.body().clone();
        OutputStream out = exchange.getResponseBody();
        if (trouble == S3Trouble.CUT) {
            out.write(Arrays.copyOf(body, body.length / 2));
        } else if (trouble == S3Trouble.TRICKLE) {
            trickle(body, out);
        } else {
            body[body.length - 1] ^= (byte) (trouble == S3Trouble.DAMAGE ? 1 : 0);
            out.write(body);
        }
    }

    private static void trickle(byte[] body, OutputStream out) throws IOException, InterruptedException {
        for (byte each : body) {
            out.write(each);
            out.flush();
            Thread.sleep(20);
        }
    }
}
