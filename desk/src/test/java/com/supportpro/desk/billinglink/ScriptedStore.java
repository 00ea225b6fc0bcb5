package com.supportpro.desk.billinglink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.supportpro.protocol.signature.SigningKey;
import com.supportpro.testkit.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A store that does as it is told, and remembers what it was asked. */
final class ScriptedStore {

    static final String LICENCE = "SP-2345-6789-ABCD-EFGH";
    static final String HOLDER = "Northwind Traders";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final SettableClock clock;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> secrets = new CopyOnWriteArrayList<>();

    volatile boolean down;
    volatile boolean linkDown;
    volatile boolean knowsDesk = true;
    volatile String account = HOLDER;
    volatile String refreshAnswer = "";
    volatile int refreshStatus = 200;
    volatile String nonceInstead = "";
    volatile String refresh = "";
    volatile SigningKey key = SigningKey.generate();
    volatile String keyId = "";

    private ScriptedStore(HttpServer server, SettableClock clock) {
        this.server = server;
        this.clock = clock;
    }

    static ScriptedStore start(SettableClock clock) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
            ScriptedStore store = new ScriptedStore(server, clock);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "scripted-store");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", store::handle);
            server.start();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void reset() {
        down = false;
        linkDown = false;
        knowsDesk = true;
        account = HOLDER;
        refreshAnswer = "";
        refreshStatus = 200;
        nonceInstead = "";
        keyId = "";
        asked.clear();
    }

    long count(String what) {
        return asked.stream().filter(what::equals).count();
    }

    /** What a browser brings back from the authorization endpoint after sign-in and consent. */
    String code(String authorizationAddress) {
        String code = "code-" + numbers.incrementAndGet();
        codes.put(code, parameters(URI.create(authorizationAddress).getRawQuery()));
        return code;
    }

    static Map<String, String> parameters(String query) {
        Map<String, String> all = new HashMap<>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return all;
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String what =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        asked.add(what);
        if (down) {
            exchange.close();
            return;
        }
        switch (what) {
            case "GET /v1/descriptor" -> answer(exchange, 200, descriptor());
            case "POST /v1/desks" -> register(exchange, body);
            case "POST /oauth2/token" -> token(exchange, parameters(body));
            case "POST /oauth2/revoke" -> answer(exchange, 200, Map.of());
            case "GET /v1/link" -> link(exchange);
            default -> other(exchange, what);
        }
    }

    private void other(HttpExchange exchange, String what) throws IOException {
        if (what.startsWith("PUT /v1/desks/")) {
            answer(exchange, knowsDesk ? 204 : 401, null);
        } else {
            answer(exchange, 404, Map.of());
        }
    }

    private Map<String, Object> descriptor() {
        String name = keyId.isEmpty() ? key.keyId() : keyId;
        return Map.of(
                "name", "Scripted",
                "publicUrl", url(),
                "issuer", url(),
                "keys", List.of(Map.of("keyId", name, "algorithm", "Ed25519", "publicKey", key.publicKeyBase64())),
                "endpoints",
                        Map.of(
                                "authorization", url() + "/oauth2/authorize",
                                "token", url() + "/oauth2/token",
                                "jwks", url() + "/oauth2/jwks",
                                "endSession", url() + "/connect/logout",
                                "revocation", url() + "/oauth2/revoke",
                                "userinfo", url() + "/userinfo"));
    }

    private void register(HttpExchange exchange, String body) throws IOException {
        if (!body.contains(LICENCE)) {
            answer(exchange, 403, Map.of("detail", "There is no licence SP-••••-ZZZZ."));
            return;
        }
        boolean again = exchange.getRequestHeaders().containsKey("Authorization");
        if (again && !knowsDesk) {
            answer(exchange, 401, Map.of("detail", "Not signed in"));
            return;
        }
        int number = again ? numbers.get() : numbers.incrementAndGet();
        answer(
                exchange,
                again ? 200 : 201,
                Map.of(
                        "deskId",
                        "desk-" + number,
                        "clientId",
                        "client",
                        "clientSecret",
                        secret("client-secret"),
                        "licence",
                        Map.of("key", "SP-••••-EFGH", "holder", "N••• T•••")));
    }

    private void token(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (form.get("grant_type").equals("refresh_token")) {
            refresh(exchange, form.get("refresh_token"));
            return;
        }
        Map<String, String> request = codes.remove(form.get("code"));
        boolean proven =
                request != null && Secrets.challenge(form.get("code_verifier")).equals(request.get("code_challenge"));
        if (proven && request.get("redirect_uri").equals(form.get("redirect_uri"))) {
            answer(exchange, 200, grant(request.get("nonce")));
        } else {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private void refresh(HttpExchange exchange, String token) throws IOException {
        if (refreshStatus != 200) {
            answer(exchange, refreshStatus, Map.of("error", refreshAnswer));
        } else if (token.equals(refresh)) {
            answer(exchange, 200, grant(""));
        } else {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
        }
    }

    private Map<String, Object> grant(String nonce) {
        int number = numbers.incrementAndGet();
        refresh = secret("refresh-token-" + number);
        return Map.of(
                "access_token",
                secret("access-token-" + number),
                "token_type",
                "Bearer",
                "expires_in",
                600,
                "refresh_token",
                refresh,
                "id_token",
                secret(idToken(nonceInstead.isEmpty() ? nonce : nonceInstead)));
    }

    private String idToken(String nonce) {
        String claims = JSON.writeValueAsString(Map.of(
                "iss",
                url().toString(),
                "aud",
                List.of("client"),
                "nonce",
                nonce,
                "exp",
                clock.instant().getEpochSecond() + 1800));
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".c2ln";
    }

    private void link(HttpExchange exchange) throws IOException {
        if (linkDown) {
            answer(exchange, 503, Map.of());
            return;
        }
        boolean holds = account.equals(HOLDER);
        answer(
                exchange,
                200,
                Map.of(
                        "account", Map.of("name", account, "email", "o•••@northwind.example"),
                        "licence", Map.of("key", "SP-••••-EFGH", "holder", holds ? HOLDER : "N••• T•••"),
                        "holdsLicence", holds));
    }

    private String secret(String value) {
        secrets.add(value);
        return value;
    }

    private static void answer(HttpExchange exchange, int status, Object document) throws IOException {
        if (document == null) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            byte[] body = JSON.writeValueAsBytes(document);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
