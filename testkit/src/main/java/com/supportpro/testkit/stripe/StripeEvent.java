package com.supportpro.testkit.stripe;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;

/** An event to be told by webhook: in any order, late, and as often as a test likes. */
public record StripeEvent(String id, String type, String text) {

    public byte[] body() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The header {@code Stripe-Signature}. */
    public String signed(String secret, Instant at) {
        try {
            return Webhook.Signature.generateSignatureHeader(text, secret, at.getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
