package com.supportpro.testkit.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stripe on a port of this machine. Trouble is scripted with {@link #next} and meets the coming calls that change something;
 * closing it fails the test when a call was not one that Stripe would take.
 */
public final class StripeFake implements AutoCloseable {

    public static final String SECRET_KEY = "sk_test_of_the_fake";
    public static final String WEBHOOK_SECRET = "whsec_of_the_fake";
    private static final long LONGEST_HOLD = 30;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StripeBooks books;
    private final StripeIntents intents;
    private final StripeDesk desk;
    private final StripeKeys keys = new StripeKeys();
    private final ConcurrentLinkedQueue<StripeTrouble> script = new ConcurrentLinkedQueue<>();
    private final List<String> mistakes = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch holding = new CountDownLatch(1);

    private StripeFake(HttpServer server, Clock clock) {
        this.server = server;
        this.books = new StripeBooks(clock);
        this.intents = new StripeIntents(books, url().toString());
        this.desk = new StripeDesk(books, intents, url().toString());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static StripeFake start(Clock clock) {
        try {
            InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new StripeFake(HttpServer.create(anywhere, 0), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the next calls that change something meet, one after the other. */
    public void next(StripeTrouble... troubles) {
        script.addAll(List.of(troubles));
    }

    /** Takes back what no call met yet. */
    public void forgetScript() {
        script.clear();
    }

    /** Lets those answer that are held. */
    public void release() {
        held.countDown();
    }

    /** Waits until a call is held. */
    public void awaitHeld() throws InterruptedException {
        if (!holding.await(LONGEST_HOLD, TimeUnit.SECONDS)) {
            throw new AssertionError("No call is held");
        }
    }

    /** A card of the customer; its token. */
    public synchronized String card(String customer, StripeCard behaviour) {
        return books.addCard(customer, behaviour).path("id").asString();
    }

    /** The customer confirms the payment on the bank's page, or refuses to. */
    public synchronized void confirm(String intent, boolean approved) {
        ObjectNode found = books.find(intent).orElseThrow();
        if (approved) {
            intents.succeed(found);
        } else {
            intents.fail(found);
        }
    }

    /** A payment in processing succeeds. */
    public synchronized void succeed(String intent) {
        intents.succeed(books.find(intent).orElseThrow());
    }

    /** The customer enters a card on the page of the session. */
    public synchronized String enterCard(String session, StripeCard behaviour) {
        ObjectNode found = books.find(session).orElseThrow();
        String card = card(found.path("customer").asString(), behaviour);
        found.put("status", "complete");
        books.find(found.path("setup_intent").asString())
                .orElseThrow()
                .put("status", "succeeded")
                .put("payment_method", card);
        return card;
    }

    /** What was to be told since this was called last, in the order in which it happened. */
    public synchronized List<StripeEvent> events() {
        return books.takeEvents().stream()
                .map(event -> new StripeEvent(
                        event.path("id").asString(), event.path("type").asString(), event.toString()))
                .toList();
    }

    /** By our payment's id: what was charged and not paid back. */
    public synchronized Map<String, Long> net() {
        return books.all("payment_intent").stream()
                .filter(intent -> books.net(intent) != 0)
                .collect(Collectors.toMap(
                        intent -> intent.path("metadata").path("payment").asString(), books::net, Long::sum));
    }

    /** How often an operation such as {@code POST /v1/payment_intents} came in. */
    public synchronized long calls(String operation) {
        return calls.stream().filter(operation::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            StripeCall call = StripeCall.of(exchange);
            Optional<StripeAnswer> refused = check(exchange, call);
            if (refused.isPresent()) {
                send(exchange, refused.get(), false);
            } else if (call.posted()) {
                post(exchange, call, Optional.ofNullable(script.poll()).orElse(StripeTrouble.NONE));
            } else {
                send(exchange, serve(call), false);
            }
        }
    }

    private void post(HttpExchange exchange, StripeCall call, StripeTrouble trouble) throws IOException {
        switch (trouble) {
            case DROP_BEFORE -> hangUp();
            case LOCKED -> send(exchange, StripeAnswer.error(409, "invalid_request_error", "lock_timeout"), false);
            case TOO_MANY -> send(exchange, StripeAnswer.error(429, "invalid_request_error", "rate_limit"), false);
            case GATEWAY_PAGE -> page(exchange);
            default -> keyed(exchange, call, trouble);
        }
    }

    private void keyed(HttpExchange exchange, StripeCall call, StripeTrouble trouble) throws IOException {
        String key = call.key().orElseThrow();
        boolean repeated = keys.answered(key);
        Optional<StripeAnswer> known = keys.begin(key, call.content());
        StripeAnswer answer = known.isPresent() ? known.get() : done(call, key, trouble);
        if (trouble == StripeTrouble.DROP_AFTER) {
            hangUp();
        } else {
            send(exchange, answer, repeated);
        }
    }

    private StripeAnswer done(StripeCall call, String key, StripeTrouble trouble) {
        StripeAnswer error = StripeAnswer.error(500, "api_error", "");
        StripeAnswer answer = trouble == StripeTrouble.ERROR_BEFORE ? error : serve(call);
        if (trouble == StripeTrouble.HOLD) {
            hold();
        }
        StripeAnswer told = trouble == StripeTrouble.ERROR_AFTER ? error : answer;
        if (told.status() == 404 || told.status() == 400) {
            keys.forget(key);
        } else {
            keys.end(key, told);
        }
        return told;
    }

    private void hold() {
        holding.countDown();
        try {
            if (!held.await(LONGEST_HOLD, TimeUnit.SECONDS)) {
                mistakes.add("nobody released what was held");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers as they are at this moment. */
    private synchronized StripeAnswer serve(StripeCall call) {
        StripeAnswer answer = desk.serve(call);
        return new StripeAnswer(answer.status(), answer.body().deepCopy());
    }

    private synchronized Optional<StripeAnswer> check(HttpExchange exchange, StripeCall call) {
        calls.add(call.operation());
        mistakes.addAll(KnownParameters.unknown(call));
        if (call.posted() && call.key().isEmpty()) {
            mistakes.add(call.operation() + " without a key");
        }
        if (exchange.getRequestHeaders().getFirst("Stripe-Version") == null) {
            mistakes.add(call.operation() + " without a version");
        }
        @Nullable String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return ("Bearer " + SECRET_KEY).equals(authorization)
                ? Optional.empty()
                : Optional.of(StripeAnswer.error(401, "invalid_request_error", "invalid_api_key"));
    }

    private static void send(HttpExchange exchange, StripeAnswer answer, boolean repeated) throws IOException {
        if (repeated) {
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
        }
        exchange.getResponseHeaders().set("Request-Id", "req_of_the_fake");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        write(exchange, answer.status(), answer.body().toString());
    }

    private static void page(HttpExchange exchange) throws IOException {
        write(exchange, 502, "<html><body>Bad gateway</body></html>");
    }

    private static void write(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** The server cuts the connection when a handler fails. */
    private static void hangUp() throws IOException {
        throw new IOException("scripted");
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
        if (!mistakes.isEmpty()) {
            throw new AssertionError("Stripe would not take this: " + mistakes);
        }
    }
}
