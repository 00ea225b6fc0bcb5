package com.supportpro.desk.billinglink;

import com.supportpro.protocol.ProtocolJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an ID token that came straight from the token endpoint; there TLS vouches for the issuer in place of the
 * signature (OpenID Connect Core 1.0, 3.1.3.7, number 6).
 */
final class IdToken {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Duration SKEW = Duration.ofMinutes(5);

    private IdToken() {}

    /** Whether the token is from this store, for this desk, of this Login, and of now. */
    static boolean belongs(String token, Registration desk, Attempt attempt, Instant now) {
        JsonNode claims = claims(token);
        return claims.path("iss").asString("").equals(desk.store().issuer())
                && audience(claims, desk.client().id())
                && same(claims.path("nonce").asString(""), attempt.nonce())
                && Instant.ofEpochSecond(claims.path("exp").asLong(0))
                        .plus(SKEW)
                        .isAfter(now);
    }

    private static boolean audience(JsonNode claims, String client) {
        JsonNode audience = claims.path("aud");
        List<String> all = audience.isArray()
                ? audience.valueStream().map(one -> one.asString("")).toList()
                : List.of(audience.asString(""));
        return all.contains(client) && claims.path("azp").asString(client).equals(client);
    }

    private static JsonNode claims(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return JSON.createObjectNode();
        }
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
