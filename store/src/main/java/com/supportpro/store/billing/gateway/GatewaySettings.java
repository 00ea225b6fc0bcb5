package com.supportpro.store.billing.gateway;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code supportpro.store}: through whom money moves.
 *
 * @param gateway by the name that stands in payments
 */
@ConfigurationProperties("supportpro.store")
public record GatewaySettings(
        @DefaultValue("sandbox") String gateway,
        @DefaultValue Stripe stripe) {

    private static final List<String> NAMES = List.of("sandbox", "stripe", "bank-transfer");

    private static final String BOTH_KEYS =
            "Set SUPPORTPRO_STORE_STRIPE_SECRET_KEY and SUPPORTPRO_STORE_STRIPE_WEBHOOK_SECRET.";

    public GatewaySettings {
        if (!NAMES.contains(gateway)) {
            throw new GatewaySettingException(
                    "SUPPORTPRO_STORE_GATEWAY is \"" + gateway + "\".",
                    "Set it to sandbox, stripe or bank-transfer, or leave it out.");
        }
        if (gateway.equals("stripe") && !stripe.complete()) {
            throw new GatewaySettingException("SUPPORTPRO_STORE_GATEWAY is stripe, but a key is missing.", BOTH_KEYS);
        }
        if (stripe.secretKey().isBlank() != stripe.webhookSecret().isBlank()) {
            throw new GatewaySettingException("One of Stripe's keys is set, the other is missing.", BOTH_KEYS);
        }
    }

    public boolean sandbox() {
        return gateway.equals("sandbox");
    }

    /**
     * {@code supportpro.store.stripe}.
     *
     * @param webhookSecret what webhooks are signed with
     * @param apiBase another address of the API, for tests
     */
    public record Stripe(
            @DefaultValue("") String secretKey,
            @DefaultValue("") String webhookSecret,
            @DefaultValue("https://api.stripe.com") URI apiBase) {

        public boolean complete() {
            return !secretKey.isBlank() && !webhookSecret.isBlank();
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Stripe at " + apiBase;
        }
    }
}
