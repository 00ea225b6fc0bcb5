package com.supportpro.addons.inboundwebhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.supportpro.addon.route.RouteRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the timestamp, a full stop, and the body as sent. */
record Signature(String secret) {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern HEADER = Pattern.compile("sha256=[0-9a-fA-F]{64}");

    void check(RouteRequest request, Instant now) throws RefusedException {
        String timestamp = header(request, "X-Timestamp", SECONDS, "the time in seconds since 1970");
        String claimed = header(request, "X-Signature", HEADER, "sha256= and 64 hexadecimal digits");
        byte[] mac = HexFormat.of().parseHex(claimed.substring("sha256=".length()));
        if (!MessageDigest.isEqual(mac, mac(timestamp, request.body()))) {
            throw RefusedException.notBelieved("The signature does not fit the secret, the timestamp and the body.");
        }
        if (Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                        .abs()
                        .compareTo(TOLERANCE)
                > 0) {
            throw RefusedException.notBelieved(
                    "X-Timestamp is more than 5 minutes from this desk's time, which is " + now.getEpochSecond() + ".");
        }
    }

    private static String header(RouteRequest request, String name, Pattern pattern, String allowed)
            throws RefusedException {
        return request.header(name)
                .filter(value -> pattern.matcher(value).matches())
                .orElseThrow(() -> RefusedException.notBelieved("The header " + name + " must be " + allowed + "."));
    }

    private byte[] mac(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "Signature[secret not shown]";
    }
}
