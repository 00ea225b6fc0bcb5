package com.supportpro.store.billing.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.billing.gateway.WebhookRefusedException;
import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.stripe.StripeCard;
import com.supportpro.testkit.stripe.StripeEvent;
import com.supportpro.testkit.stripe.StripeFake;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeWebhooksTest {

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    @AutoClose
    StripeSurroundings at;

    private Charge charge;
    private ChargeResult result;

    @BeforeEach
    void aChargeThatSucceeded() {
        at = new StripeSurroundings(database);
        charge = at.charge(StripeCard.APPROVES);
        result = at.gateway.charge(charge);
    }

    @Test
    void anEventSaysWhichPaymentItIsAbout() {
        StripeEvent event = last(at.stripe.events());

        GatewayEvent parsed = parse(event, at.clock.instant());

        assertThat(parsed.id()).isEqualTo(event.id());
        assertThat(parsed.type()).isEqualTo("payment_intent.succeeded");
        assertThat(parsed.object()).isEqualTo(StripeSurroundings.reference(result));
        assertThat(parsed.payment()).contains(charge.payment());
        assertThat(parsed.refund()).isEmpty();
    }

    @Test
    void anEventSaysWhichRefundItIsAbout() {
        Refunding refunding = at.refunding(charge, result, 100);
        at.gateway.refund(refunding);

        GatewayEvent parsed = parse(last(at.stripe.events()), at.clock.instant());

        assertThat(parsed.payment()).contains(charge.payment());
        assertThat(parsed.refund()).contains(refunding.refund());
    }

    @Test
    void anEventOfAnotherVersionIsReadAllTheSame() {
        StripeEvent old = new StripeEvent(
                "evt_1",
                "payment_intent.succeeded",
                "{\"id\":\"evt_1\",\"api_version\":\"2015-02-18\",\"type\":\"charge.succeeded\",\"data\":{\"object\":"
                        + "{\"id\":\"ch_1\",\"unheard\":[1],\"metadata\":{\"payment\":\"" + charge.payment()
                        + "\"}}}}");

        assertThat(parse(old, at.clock.instant()).payment()).contains(charge.payment());
    }

    @Test
    void anEventAboutNothingOfOursNamesNoPayment() {
        StripeEvent other = new StripeEvent(
                "evt_2",
                "customer.created",
                "{\"id\":\"evt_2\",\"type\":\"customer.created\",\"data\":{\"object\":{\"id\":\"cus_1\",\"metadata\":"
                        + "{\"payment\":\"not-ours\"}}}}");

        assertThat(parse(other, at.clock.instant()).payment()).isEmpty();
    }

    @Test
    void whatIsOldOrOfTheFutureIsRefused() {
        StripeEvent event = last(at.stripe.events());
        Instant now = at.clock.instant();

        assertThat(parse(event, now.minus(Duration.ofMinutes(5))).id()).isEqualTo(event.id());
        assertThat(parse(event, now.plusSeconds(60)).id()).isEqualTo(event.id());
        assertRefused(event, event.signed(StripeFake.WEBHOOK_SECRET, now.minusSeconds(301)));
        assertRefused(event, event.signed(StripeFake.WEBHOOK_SECRET, now.plusSeconds(61)));
    }

    @Test
    void whatIsSignedByOthersOrChangedIsRefused() {
        StripeEvent event = last(at.stripe.events());
        String signature = event.signed(StripeFake.WEBHOOK_SECRET, at.clock.instant());

        assertRefused(event, event.signed("whsec_other", at.clock.instant()));
        assertRefused(new StripeEvent(event.id(), event.type(), event.text() + " "), signature);
        assertThatThrownBy(() -> at.gateway.parse(event.body(), Map.of())).isInstanceOf(WebhookRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "t=", "t=x,v1=00", "v1=00", "t=1773135000,v1", "t=1773135000", "t=1773135000,v1=zz"})
    void whatIsNoSignatureIsRefused(String signature) {
        assertRefused(last(at.stripe.events()), signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{\"id\":\"evt\"}", "{\"id\":7,\"type\":{},\"data\":[]}"})
    void whatIsNoEventIsRefusedAlsoWhenItIsSigned(String text) {
        StripeEvent event = new StripeEvent("", "", text);

        assertRefused(event, event.signed(StripeFake.WEBHOOK_SECRET, at.clock.instant()));
    }

    private GatewayEvent parse(StripeEvent event, Instant signedAt) {
        return at.gateway.parse(
                event.body(), Map.of("stripe-signature", event.signed(StripeFake.WEBHOOK_SECRET, signedAt)));
    }

    private void assertRefused(StripeEvent event, String signature) {
        assertThatThrownBy(() -> at.gateway.parse(event.body(), Map.of("stripe-signature", signature)))
                .isInstanceOf(WebhookRefusedException.class);
    }

    private static StripeEvent last(List<StripeEvent> events) {
        return events.get(events.size() - 1);
    }
}
