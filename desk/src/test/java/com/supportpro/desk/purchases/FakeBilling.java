package com.supportpro.desk.purchases;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.supportpro.desk.billinglink.LinkedFixture;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.protocol.billing.DueInvoice;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.protocol.billing.SignedEntitlements;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.protocol.store.InstalledAddons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The store's side of billing in memory, over real HTTP: it keeps its promises about keys, orders and statements, charges
 * what it is told to charge, and loses answers when told to.
 */
public final class FakeBilling implements AutoCloseable {

    /** What becomes of the next charge. */
    public enum Charge {
        APPROVED,
        DECLINED,
        PROCESSING
    }

    /** What becomes of the next call. */
    public enum Fault {
        /** It never arrives. */
        DROPPED,
        /** It is carried out, and the answer gets lost. */
        ANSWER_LOST,
        /** It is refused before anything is done. */
        UNAVAILABLE
    }

    private static final Duration TRIAL = Duration.ofDays(14);
    public static final UUID LICENCE = UUID.fromString("6f1d5a52-70a3-4f55-9c0a-333333333333");

    public final SigningKey key = SigningKey.generate();
    public final List<String> keys = new ArrayList<>();
    public final Map<UUID, Integer> charges = new HashMap<>();
    public final Deque<Fault> faults = new ArrayDeque<>();
    public Charge next = Charge.APPROVED;
    public long price = 2_900;
    public @Nullable String refuse;
    public long discount;

    /** Why it charges nothing; empty while it does. */
    public String invoiceReason = "";

    /** For how many periods more the discount holds. */
    public int lowered;

    public @Nullable Instant periodEnd;
    public boolean cloned;
    public int calls;
    public final List<InstalledAddons> reports = new ArrayList<>();

    /** What it turns this desk away with, from the moment that an order is placed. */
    public @Nullable String turnsAway;

    /** Packages by their path. */
    public final Map<String, byte[]> packages = new HashMap<>();

    private final Clock clock;
    private final HttpServer server;
    private final Map<UUID, Quote> quotes = new HashMap<>();
    private final Map<UUID, Purchase> orders = new LinkedHashMap<>();
    private final Map<String, Kept> answers = new HashMap<>();
    private final Map<AddonId, EntitlementDocument.Entitlement> entitlements = new LinkedHashMap<>();
    private final Set<AddonId> tried = new LinkedHashSet<>();
    private long version;

    private record Kept(String body, int status, Object document) {}

    public FakeBilling(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "fake-billing");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::handle);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Forgets everything but the number of its statements. */
    public synchronized void reset() {
        keys.clear();
        charges.clear();
        faults.clear();
        quotes.clear();
        orders.clear();
        answers.clear();
        entitlements.clear();
        tried.clear();
        next = Charge.APPROVED;
        price = 2_900;
        refuse = null;
        discount = 0;
        lowered = 0;
        invoiceReason = "";
        periodEnd = null;
        cloned = false;
        turnsAway = null;
    }

    public synchronized Purchase only() {
        if (orders.size() != 1) {
            throw new AssertionError("Not one order but " + orders.size());
        }
        return orders.values().iterator().next();
    }

    public synchronized List<Purchase> orders() {
        return List.copyOf(orders.values());
    }

    /** Somebody pays the invoice, wherever. */
    public synchronized void pay(UUID order) {
        charged(order);
        move(order, OrderState.ACTIVE);
    }

    public synchronized void move(UUID order, OrderState state) {
        Purchase purchase = java.util.Objects.requireNonNull(orders.get(order));
        orders.put(order, in(purchase, state));
        switch (state) {
            case ACTIVE -> entitle(purchase.addon(), EntitlementState.ACTIVE, "");
            case CANCELLED, REVERSED, EXPIRED -> {
                if (purchase.state() == OrderState.DUE) {
                    trialGoesOn(purchase.addon());
                } else {
                    entitle(purchase.addon(), EntitlementState.REVOKED, "It was cancelled.");
                }
            }
            default -> {}
        }
    }

    private void trialGoesOn(AddonId addon) {
        EntitlementDocument.Entitlement right = entitlements.get(addon);
        if (right != null && right.state() == EntitlementState.ACTIVE) {
            orders.replaceAll((id, order) -> order.addon().equals(addon)
                            && order.state() == OrderState.COMPLETED
                            && order.subscription() != null
                            && order.subscription().trial()
                    ? trial(order, OrderState.ACTIVE)
                    : order);
        }
    }

    public synchronized void entitle(AddonId addon, EntitlementState state, String reason) {
        version++;
        entitlements.put(addon, new EntitlementDocument.Entitlement(addon, state, clock.instant(), reason));
    }

    /** The renewal of an active order is not paid. */
    public synchronized void failRenewal(UUID order) {
        Purchase active = java.util.Objects.requireNonNull(orders.get(order));
        orders.put(
                order,
                new Purchase(
                        order,
                        active.addon(),
                        active.cycle(),
                        active.state(),
                        active.total(),
                        active.orderedAt(),
                        active.orderedBy(),
                        invoice(active.total()),
                        "",
                        new Purchase.Subscription(
                                "PAST_DUE", clock.instant(), active.total(), clock.instant(), false, false)));
    }

    /** An order that somebody else of the licence has begun. */
    public synchronized UUID elsewhere(AddonId addon, OrderState state) {
        UUID order = UUID.randomUUID();
        orders.put(order, purchase(order, addon, Cycle.MONTHLY, state, total()));
        move(order, state);
        return order;
    }

    public synchronized SignedEntitlements statement() {
        return SignedEntitlements.sign(
                new EntitlementDocument(
                        LICENCE, LinkedFixture.DESK, version, clock.instant(), List.copyOf(entitlements.values())),
                key::sign);
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        calls++;
        Fault fault = exchange.getRequestMethod().equals("POST") ? faults.poll() : null;
        if (fault == Fault.DROPPED) {
            exchange.close();
            return;
        }
        Kept answer = fault == Fault.UNAVAILABLE ? problem(503, "unavailable", Map.of()) : answer(exchange, body);
        if (fault == Fault.ANSWER_LOST) {
            exchange.close();
            return;
        }
        send(exchange, answer);
    }

    private Kept answer(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (cloned) {
            return problem(409, "desk-cloned", Map.of());
        }
        if (turnsAway != null && !orders.isEmpty() && !path.equals("/v1/orders")) {
            return problem(403, turnsAway, Map.of());
        }
        if (path.equals("/v1/quotes")) {
            return quote(read(body, QuoteRequest.class));
        }
        if (path.equals("/v1/orders")) {
            return order(
                    java.util.Objects.requireNonNull(
                            exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    body);
        }
        if (packages.containsKey(path)) {
            return new Kept("", 200, java.util.Objects.requireNonNull(packages.get(path)));
        }
        if (path.equals("/v1/installed-addons")) {
            reports.add(read(body, InstalledAddons.class));
            return new Kept("", 204, "");
        }
        if (path.equals("/v1/purchases")) {
            return new Kept("", 200, new Purchases(List.copyOf(orders.values()), 14, List.copyOf(tried)));
        }
        if (path.equals("/v1/entitlements")) {
            boolean newer = !exchange.getRequestURI().getQuery().startsWith("since=" + version + "&");
            return newer ? new Kept("", 200, statement()) : new Kept("", 204, "");
        }
        return path.startsWith("/v1/orders/")
                ? one(path.substring("/v1/orders/".length()).split("/"), body)
                : problem(404, "none", Map.of());
    }

    private Kept quote(QuoteRequest request) {
        Kept held = held(request.addon(), request.trial());
        if (held != null) {
            return held;
        }
        if (request.trial() && tried.contains(request.addon())) {
            return problem(422, "trial-refused", Map.of());
        }
        if (refuse != null) {
            return problem(422, refuse, Map.of());
        }
        UUID id = UUID.randomUUID();
        Quote quote = new Quote(
                id,
                request.addon(),
                request.cycle(),
                request.trial() ? Money.zero("USD") : total(),
                request.trial() ? new Money("USD", price) : new Money("USD", discount),
                new Money("USD", price),
                Money.zero("USD"),
                request.trial() ? Money.zero("USD") : total(),
                "VAT 0 %",
                request.trial() ? null : lowered > 0 ? total() : new Money("USD", price),
                request.trial() ? null : clock.instant().plus(Duration.ofDays(30)),
                request.trial() ? 0 : lowered,
                request.trial() ? null : new Money("USD", price),
                request.trial() || total().isZero() || !invoiceReason.isEmpty() ? "" : "Visa •••• 4242",
                invoiceReason,
                request.trial() ? clock.instant().plus(TRIAL) : null,
                URI.create("https://store.example/terms"),
                clock.instant().plus(Duration.ofMinutes(15)));
        quotes.put(id, quote);
        return new Kept("", 201, quote);
    }

    private Kept order(String idempotencyKey, String body) {
        keys.add(idempotencyKey);
        Kept before = answers.get(idempotencyKey);
        if (before != null) {
            return before.body().equals(body) ? before : problem(422, "idempotency-key-reused", Map.of());
        }
        OrderRequest request = read(body, OrderRequest.class);
        Quote quote = java.util.Objects.requireNonNull(quotes.get(request.quote()));
        if (!clock.instant().isBefore(quote.expiresAt())) {
            return problem(410, "quote-expired", Map.of());
        }
        if (!(trial(quote) ? quote.total() : total()).equals(request.expectedTotal())) {
            return problem(409, "price-changed", Map.of("total", total()));
        }
        Kept held = held(quote.addon(), trial(quote));
        Kept answer = held != null ? held : trial(quote) ? tried(quote, body) : placed(quote, body);
        answers.put(idempotencyKey, new Kept(body, answer.status(), answer.document()));
        return answer;
    }

    private Kept placed(Quote quote, String body) {
        orders.replaceAll((id, order) ->
                running(order) && order.addon().equals(quote.addon()) ? trial(order, OrderState.COMPLETED) : order);
        UUID id = UUID.randomUUID();
        OrderState state = switch (next) {
            case APPROVED -> OrderState.ACTIVE;
            case DECLINED -> OrderState.DUE;
            case PROCESSING -> OrderState.PROCESSING;
        };
        orders.put(id, purchase(id, quote.addon(), quote.cycle(), state, quote.total()));
        if (state == OrderState.ACTIVE) {
            pay(id);
        }
        Purchase placed = java.util.Objects.requireNonNull(orders.get(id));
        if (state == OrderState.DUE) {
            return problem(
                    402, "payment-due", Map.of("order", id, "invoice", invoice(placed.total()), "reason", "declined"));
        }
        return new Kept(body, state == OrderState.ACTIVE ? 201 : 202, placed);
    }

    private Kept tried(Quote quote, String body) {
        tried.add(quote.addon());
        UUID id = UUID.randomUUID();
        Purchase purchase = purchase(id, quote.addon(), quote.cycle(), OrderState.NEW, quote.total());
        orders.put(id, trial(purchase, OrderState.ACTIVE));
        entitle(quote.addon(), EntitlementState.ACTIVE, "");
        return new Kept(body, 201, java.util.Objects.requireNonNull(orders.get(id)));
    }

    /** The time of all trials is over. */
    public synchronized void endTrials() {
        orders.replaceAll((id, order) -> running(order) ? trial(order, OrderState.COMPLETED) : order);
        tried.forEach(addon -> entitle(addon, EntitlementState.REVOKED, "The trial has ended"));
    }

    private static boolean trial(Quote quote) {
        return quote.trialEndsAt() != null;
    }

    private static boolean running(Purchase purchase) {
        Purchase.Subscription subscription = purchase.subscription();
        return purchase.state() == OrderState.ACTIVE && subscription != null && subscription.trial();
    }

    private Purchase trial(Purchase purchase, OrderState state) {
        return new Purchase(
                purchase.order(),
                purchase.addon(),
                purchase.cycle(),
                state,
                purchase.total(),
                purchase.orderedAt(),
                purchase.orderedBy(),
                null,
                "",
                new Purchase.Subscription(
                        state == OrderState.ACTIVE ? "ACTIVE" : "TERMINATED",
                        purchase.orderedAt().plus(TRIAL),
                        null,
                        null,
                        true,
                        true));
    }

    private @Nullable Kept held(AddonId addon, boolean trial) {
        return orders.values().stream()
                .filter(one -> one.addon().equals(addon) && one.state().holdsThePlace() && (trial || !running(one)))
                .findFirst()
                .map(one -> problem(
                        409,
                        one.state() == OrderState.ACTIVE ? "already-owned" : "order-open",
                        Map.of("order", one.order())))
                .orElse(null);
    }

    private Kept one(String[] path, String body) {
        UUID id = UUID.fromString(path[0]);
        if (!orders.containsKey(id)) {
            return problem(404, "no-such-order", Map.of());
        }
        String what = path.length == 1 ? "" : path[1];
        switch (what) {
            case "cancellation" -> {
                return new Kept("", 200, new Cancellation(id, Instant.EPOCH, List.of(), Money.zero("USD"), periodEnd));
            }
            case "cancel" -> {
                if (!body.contains("\"operator\":\"")) {
                    return problem(422, "invalid", Map.of());
                }
                if (!body.contains("PERIOD_END")) {
                    move(id, OrderState.CANCELLED);
                }
            }
            case "refund" -> {
                charges.merge(id, -1, Integer::sum);
                move(id, OrderState.REVERSED);
            }
            default -> {}
        }
        return new Kept("", 200, java.util.Objects.requireNonNull(orders.get(id)));
    }

    private void charged(UUID order) {
        charges.merge(order, 1, Integer::sum);
    }

    private Money total() {
        return new Money("USD", price - discount);
    }

    private Purchase purchase(UUID id, AddonId addon, Cycle cycle, OrderState state, Money total) {
        return in(
                new Purchase(id, addon, cycle, OrderState.NEW, total, clock.instant(), "admin", null, "", null), state);
    }

    private Purchase in(Purchase purchase, OrderState state) {
        boolean due = state == OrderState.DUE;
        var subscription = state == OrderState.ACTIVE && purchase.cycle().recurring()
                ? new Purchase.Subscription(
                        "ACTIVE", clock.instant().plus(Duration.ofDays(30)), purchase.total(), null, false, false)
                : null;
        return new Purchase(
                purchase.order(),
                purchase.addon(),
                purchase.cycle(),
                state,
                purchase.total(),
                purchase.orderedAt(),
                purchase.orderedBy(),
                due ? invoice(purchase.total()) : null,
                due ? "declined" : "",
                subscription);
    }

    private DueInvoice invoice(Money open) {
        return new DueInvoice(
                "INV-2026-00001",
                open,
                clock.instant().plus(Duration.ofDays(14)),
                URI.create("https://store.example/invoices/INV-2026-00001"));
    }

    private static Kept problem(int status, String slug, Map<String, Object> members) {
        Map<String, Object> document = new LinkedHashMap<>(members);
        document.put("type", "urn:supportpro:problem:" + slug);
        document.put("status", status);
        return new Kept("", status, document);
    }

    private static <T> T read(String body, Class<T> type) {
        return ProtocolJson.mapper().readValue(body, type);
    }

    private static void send(HttpExchange exchange, Kept answer) throws IOException {
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            byte[] bytes = answer.document() instanceof byte[] raw
                    ? raw
                    : ProtocolJson.mapper().writeValueAsBytes(answer.document());
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
