package com.supportpro.store.billing.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.stripe.StripeCard;
import com.supportpro.testkit.stripe.StripeFake;
import com.supportpro.testkit.stripe.StripeTrouble;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens on the way, the gateway's books and ours say the same. */
class StripeChanceTest {

    private static final int CHARGES = 80;
    private static final int TRIES = 12;
    private static final List<StripeTrouble> TROUBLES = List.of(
            StripeTrouble.NONE,
            StripeTrouble.NONE,
            StripeTrouble.DROP_BEFORE,
            StripeTrouble.DROP_AFTER,
            StripeTrouble.ERROR_BEFORE,
            StripeTrouble.ERROR_AFTER,
            StripeTrouble.LOCKED,
            StripeTrouble.GATEWAY_PAGE,
            StripeTrouble.TOO_MANY);

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @AutoClose
    StripeSurroundings at;

    private final Map<String, Long> ours = new HashMap<>();
    private PaymentGateway unreachable;

    @BeforeEach
    void bothGateways() {
        at = new StripeSurroundings(database);
        unreachable = at.gateway(URI.create("http://127.0.0.1:9"), StripeFake.SECRET_KEY);
    }

    @Test
    void chargesAndRefundsUnderRandomTroubleAreBookedOnBothSidesAlike() {
        for (int i = 0; i < CHARGES; i++) {
            Charge charge = at.charge(
                    at.stripe.card(at.customer, random.pick(List.of(StripeCard.values()))), 1 + random.nextInt(5000));
            ChargeResult result = settled(charge);
            assertThat(result)
                    .isInstanceOfAny(
                            ChargeResult.Succeeded.class, ChargeResult.Declined.class, ChargeResult.NotFound.class);
            if (result instanceof ChargeResult.Succeeded) {
                ours.put(charge.payment().toString(), charge.amount().minorUnits());
                maybePayBack(charge, result);
            }
        }

        assertThat(at.stripe.net()).isEqualTo(ours);
        assertThat(ours).isNotEmpty();
    }

    /** Asks, in either way, until it is certain; what is nowhere after all those tries was never begun. */
    private ChargeResult settled(Charge charge) {
        for (int i = 0; i < TRIES; i++) {
            at.stripe.next(random.pick(TROUBLES));
            ChargeResult asked = random.nextBoolean() ? at.gateway.find(charge) : tried(charge);
            ChargeResult result = decided(asked, charge);
            if (certain(result)) {
                return result;
            }
        }
        at.stripe.forgetScript();
        return decided(at.gateway.find(charge), charge);
    }

    private ChargeResult tried(Charge charge) {
        return random.nextInt(8) == 0 ? unreachable.charge(charge) : at.gateway.charge(charge);
    }

    private static boolean certain(ChargeResult result) {
        return result instanceof ChargeResult.Succeeded || result instanceof ChargeResult.Declined;
    }

    /** The customer and the bank make up their minds. */
    private ChargeResult decided(ChargeResult result, Charge charge) {
        if (result instanceof ChargeResult.ActionRequired asked) {
            at.stripe.confirm(asked.reference(), random.nextBoolean());
            return at.gateway.find(charge);
        }
        if (result instanceof ChargeResult.Processing processing) {
            at.stripe.succeed(processing.reference());
            return at.gateway.find(StripeSurroundings.known(charge, processing));
        }
        return result;
    }

    private void maybePayBack(Charge charge, ChargeResult paid) {
        if (random.nextInt(3) > 0) {
            return;
        }
        long amount = charge.amount().minorUnits();
        Refunding refunding = at.refunding(charge, paid, 1 + random.nextLong(amount));
        if (paidBack(refunding)) {
            ours.computeIfPresent(
                    charge.payment().toString(),
                    (id, all) -> all == refunding.amount().minorUnits()
                            ? null
                            : all - refunding.amount().minorUnits());
        }
    }

    private boolean paidBack(Refunding refunding) {
        for (int i = 0; i < TRIES; i++) {
            at.stripe.next(random.pick(TROUBLES));
            RefundResult result = random.nextBoolean() ? at.gateway.refund(refunding) : at.gateway.find(refunding);
            if (result instanceof RefundResult.Succeeded) {
                return true;
            }
        }
        return at.gateway.find(refunding) instanceof RefundResult.Succeeded;
    }
}
