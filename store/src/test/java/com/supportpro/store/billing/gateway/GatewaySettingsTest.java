package com.supportpro.store.billing.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.store.billing.gateway.GatewaySettings.Stripe;
import java.net.URI;
import org.junit.jupiter.api.Test;

class GatewaySettingsTest {

    private static final Stripe NONE = new Stripe("", "", URI.create("https://api.stripe.com"));
    private static final Stripe BOTH = new Stripe("sk_1", "whsec_1", URI.create("https://api.stripe.com"));
    private static final Stripe HALF = new Stripe("sk_1", "", URI.create("https://api.stripe.com"));

    @Test
    void aGatewayThatDoesNotExistIsRefusedAtTheStart() {
        assertThatThrownBy(() -> new GatewaySettings("paypal", NONE))
                .isInstanceOf(GatewaySettingException.class)
                .hasMessage("SUPPORTPRO_STORE_GATEWAY is \"paypal\".");
    }

    @Test
    void stripeNeedsBothItsKeys() {
        assertThatThrownBy(() -> new GatewaySettings("stripe", NONE)).hasMessageContaining("a key is missing");
        assertThatThrownBy(() -> new GatewaySettings("stripe", HALF)).hasMessageContaining("a key is missing");
        assertThatCode(() -> new GatewaySettings("stripe", BOTH)).doesNotThrowAnyException();
    }

    @Test
    void halfOfStripesKeysAreRefusedAlsoWhereItIsNotInForce() {
        assertThatThrownBy(() -> new GatewaySettings("sandbox", HALF)).hasMessageContaining("the other is missing");
    }

    @Test
    void keysAreNeverShown() {
        assertThat(new GatewaySettings("stripe", BOTH).toString()).doesNotContain("sk_1", "whsec_1");
    }
}
