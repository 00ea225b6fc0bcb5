package com.supportpro.store.billing.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.WebhookRefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads webhooks: signed, of now, and of their contents the ids only. */
final class StripeWebhooks {

    private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,11})(?:,v\\d=[0-9a-f]{1,200}){1,10}");
    private static final Duration OLDEST = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);
    private static final int LONGEST_NAME = 255;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String secret;
    private final Clock clock;

    StripeWebhooks(String secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    GatewayEvent parse(byte[] body, Map<String, String> headers) {
        String text = new String(body, StandardCharsets.UTF_8);
        String signature = headers.getOrDefault("stripe-signature", "");
        Matcher parts = SIGNATURE.matcher(signature);
        if (!parts.matches()) {
            throw new WebhookRefusedException("no signature");
        }
        checkSignature(text, signature);
        checkTime(Instant.ofEpochSecond(Long.parseLong(parts.group(1))));
        return event(text);
    }

    private void checkSignature(String text, String signature) {
        try {
            Webhook.Signature.verifyHeader(text, signature, secret, 0);
        } catch (SignatureVerificationException e) {
            throw new WebhookRefusedException("not signed by Stripe");
        }
    }

    /** Stripe's own check takes any moment of the future. */
    private void checkTime(Instant signedAt) {
        Instant now = clock.instant();
        if (signedAt.isAfter(now.plus(CLOCKS_DIFFER)) || signedAt.isBefore(now.minus(OLDEST))) {
            throw new WebhookRefusedException("signed at " + signedAt);
        }
    }

    /** An event of another version of the API would become an empty object: whatever it tells is asked for anew. */
    private static GatewayEvent event(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            JsonNode object = event.path("data").path("object");
            return new GatewayEvent(
                    name(event.path("id")),
                    name(event.path("type")),
                    name(object.path("id")),
                    id(object.path("metadata").path("payment")),
                    id(object.path("metadata").path("refund")));
        } catch (JacksonException e) {
            throw new WebhookRefusedException("no event");
        }
    }

    private static String name(JsonNode node) {
        String name = node.asString("");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new WebhookRefusedException("no event");
        }
        return name;
    }

    private static Optional<UUID> id(JsonNode node) {
        try {
            return Optional.of(UUID.fromString(node.asString("")));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
