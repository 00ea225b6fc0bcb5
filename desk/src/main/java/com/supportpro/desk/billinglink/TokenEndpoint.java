package com.supportpro.desk.billinglink;

import com.supportpro.desk.billinglink.Registration.Client;
import com.supportpro.desk.texts.Said;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The store's token and revocation endpoints (RFC 6749, RFC 7009). */
@Component
class TokenEndpoint {

    private static final int LONGEST_SECONDS = 86_400;

    private final StoreHttp http;
    private final Voice voice;
    private final Clock clock;

    TokenEndpoint(StoreHttp http, Voice voice, Clock clock) {
        this.http = http;
        this.voice = voice;
        this.clock = clock;
    }

    /** Tokens for a code. Asked once only: a code that comes twice ends what it gave. */
    Tokens exchange(Registration desk, String code, String verifier, URI callback)
            throws StoreUnavailableException, StoreRefusedException {
        Instant asked = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StoreAnswer answer = http.send(form(
                desk.store().token(),
                desk.client(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        callback.toString(),
                        "code_verifier",
                        verifier)));
        return answer.checked().as(Granted.class).tokens(asked, "", "");
    }

    /** New tokens; the store takes the old one again for a minute when its answer was lost. */
    Tokens refresh(Registration desk, Tokens old) throws StoreUnavailableException, StoreRefusedException {
        Instant asked = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StoreAnswer answer = http.sendTwice(form(
                desk.store().token(),
                desk.client(),
                Map.of("grant_type", "refresh_token", "refresh_token", old.refresh())));
        return answer.checked().as(Granted.class).tokens(asked, old.refresh(), old.id());
    }

    void revoke(Registration desk, Tokens tokens) throws StoreUnavailableException, StoreRefusedException {
        http.send(form(desk.store().revocation(), desk.client(), Map.of("token", tokens.refresh())))
                .checked();
    }

    private HttpRequest.Builder form(URI endpoint, Client client, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return voice.says()
                .on(HttpRequest.newBuilder(endpoint))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", basic(client))
                .POST(BodyPublishers.ofString(body));
    }

    /** The credentials as RFC 6749, 2.3.1 has them: encoded as in a form before they are put together. */
    static String basic(Client client) {
        String pair = encoded(client.id()) + ":" + encoded(client.secret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The endpoint's document. */
    record Granted(
            @Nullable String access_token,
            @Nullable String token_type,
            @Nullable Integer expires_in,
            @Nullable String refresh_token,
            @Nullable String id_token) {

        Tokens tokens(Instant asked, String refreshBefore, String idBefore) throws StoreUnavailableException {
            if (!"bearer".equalsIgnoreCase(token_type) || expires_in == null || expires_in < 1) {
                throw new StoreUnavailableException(Said.line("billinglink.said.noToken"));
            }
            return new Tokens(
                    token(access_token, ""),
                    asked.plusSeconds(Math.min(expires_in, LONGEST_SECONDS)),
                    token(refresh_token, refreshBefore),
                    token(id_token, idBefore));
        }

        private static String token(@Nullable String given, String before) throws StoreUnavailableException {
            String token = given == null ? before : given;
            if (token.isEmpty() || token.length() > 16_000 || !token.matches("[\\x21-\\x7e]+")) {
                throw new StoreUnavailableException(Said.line("billinglink.said.noToken"));
            }
            return token;
        }

        @Override
        public String toString() {
            return "Granted[" + token_type + "]";
        }
    }
}
