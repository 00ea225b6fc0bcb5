package com.supportpro.bench;

import com.supportpro.protocol.ProtocolJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs access tokens with a store's own key: linking thousands of desks one by one would take longer than measuring. */
record TokenSigner(String keyId, PrivateKey key) {

    private static final JsonMapper JSON = ProtocolJson.mapper();
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    static TokenSigner of(String jwk) {
        JsonNode key = JSON.readTree(jwk);
        var spec = new RSAPrivateCrtKeySpec(
                number(key, "n"),
                number(key, "e"),
                number(key, "d"),
                number(key, "p"),
                number(key, "q"),
                number(key, "dp"),
                number(key, "dq"),
                number(key, "qi"));
        try {
            PrivateKey secret = KeyFactory.getInstance("RSA").generatePrivate(spec);
            return new TokenSigner(key.required("kid").asString(), secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(Market.Desk desk, String issuer) {
        Instant now = Instant.now();
        String signed = encoded(Map.of("alg", "RS256", "kid", keyId))
                + "."
                + encoded(Map.of(
                        "iss",
                        issuer,
                        "sub",
                        desk.account().toString(),
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(GOOD_FOR).getEpochSecond(),
                        "scope",
                        List.of("openid", "desk"),
                        "desk",
                        desk.id().toString(),
                        "account",
                        desk.account().toString()));
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> part) {
        return base64(JSON.writeValueAsBytes(part));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static BigInteger number(JsonNode key, String field) {
        return new BigInteger(
                1, Base64.getUrlDecoder().decode(key.required(field).asString()));
    }
}
