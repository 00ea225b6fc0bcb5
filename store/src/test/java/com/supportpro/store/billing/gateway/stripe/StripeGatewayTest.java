package com.supportpro.store.billing.gateway.stripe;

import static com.supportpro.testkit.stripe.StripeTrouble.DROP_AFTER;
import static com.supportpro.testkit.stripe.StripeTrouble.DROP_BEFORE;
import static com.supportpro.testkit.stripe.StripeTrouble.ERROR_AFTER;
import static com.supportpro.testkit.stripe.StripeTrouble.ERROR_BEFORE;
import static com.supportpro.testkit.stripe.StripeTrouble.GATEWAY_PAGE;
import static com.supportpro.testkit.stripe.StripeTrouble.HOLD;
import static com.supportpro.testkit.stripe.StripeTrouble.LOCKED;
import static com.supportpro.testkit.stripe.StripeTrouble.NONE;
import static com.supportpro.testkit.stripe.StripeTrouble.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Money;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.GatewayUnavailableException;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.testkit.TestDatabase;
import com.supportpro.testkit.stripe.StripeCard;
import com.supportpro.testkit.stripe.StripeFake;
import com.supportpro.testkit.stripe.StripeTrouble;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StripeGatewayTest {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    @AutoClose
    static final TestDatabase database = TestDatabase.fresh();

    private StripeSurroundings at;

    @BeforeEach
    void anAccountWithACustomer() {
        at = new StripeSurroundings(database);
    }

    /** Fails when a call was none of Stripe's. */
    @AfterEach
    void nothingWasAskedThatStripeDoesNotKnow() {
        at.close();
    }

    @Test
    void aChargeSucceedsOnceHoweverOftenItIsRepeated() {
        Charge charge = at.charge(StripeCard.APPROVES);

        ChargeResult result = at.gateway.charge(charge);

        assertThat(result).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.gateway.charge(charge)).isEqualTo(result);
        assertThat(at.gateway.find(charge)).isEqualTo(result);
        assertThat(at.gateway.find(StripeSurroundings.known(charge, result))).isEqualTo(result);
        assertCharged(charge, 2900);
    }

    @ParameterizedTest
    @EnumSource(
            value = StripeTrouble.class,
            names = {"DROP_AFTER", "ERROR_AFTER"})
    void anAnswerThatIsLostIsUnknownAndFoundLater(StripeTrouble trouble) {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.stripe.next(trouble);

        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @Test
    void aLostAnswerIsAlsoToldAgainUnderTheSameKey() {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.stripe.next(DROP_AFTER);
        at.gateway.charge(charge);

        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @ParameterizedTest
    @EnumSource(
            value = StripeTrouble.class,
            names = {"DROP_BEFORE", "LOCKED", "GATEWAY_PAGE"})
    void aCallThatWasNotDoneIsUnknownAndDoneWhenItIsRepeated(StripeTrouble trouble) {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.stripe.next(trouble);

        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.NotFound.class);
        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @Test
    void aPostThatIsCutOffIsNotSentAgainByItself() {
        at.stripe.next(DROP_AFTER, DROP_AFTER);

        at.gateway.charge(at.charge(StripeCard.APPROVES));

        assertThat(at.stripe.calls("POST /v1/payment_intents")).isOne();
    }

    @Test
    void anErrorThatStaysUnderItsKeyStaysUnknown() {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.stripe.next(ERROR_BEFORE);

        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.NotFound.class);
        assertThat(at.stripe.net()).isEmpty();
    }

    @Test
    void anAnswerThatTakesTooLongIsUnknownAndMeanwhileTheKeyIsInUse() throws Exception {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.stripe.next(HOLD);

        CompletableFuture<ChargeResult> slow = CompletableFuture.supplyAsync(() -> at.gateway.charge(charge));
        at.stripe.awaitHeld();

        assertThat(at.gateway.charge(charge)).isEqualTo(new ChargeResult.Unknown("409 idempotency_key_in_use"));
        assertThat(slow.get()).isInstanceOf(ChargeResult.Unknown.class);
        at.stripe.release();
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @Test
    void whatCertainlyWasNotBegunIsToldSoTheFirstTimeOnly() {
        Charge refused = at.charge(StripeCard.APPROVES);
        Charge tooMany = at.charge(StripeCard.APPROVES);
        Charge lost = at.charge(StripeCard.APPROVES);
        at.stripe.next(TOO_MANY, DROP_AFTER);

        assertThat(at.gateway(NOBODY, StripeFake.SECRET_KEY).charge(refused)).isInstanceOf(ChargeResult.NotSent.class);
        assertThat(at.gateway(NOBODY, StripeFake.SECRET_KEY).charge(refused)).isInstanceOf(ChargeResult.NotSent.class);
        assertThat(at.gateway(at.stripe.url(), "sk_wrong").charge(refused)).isInstanceOf(ChargeResult.NotSent.class);
        assertThat(at.gateway.charge(tooMany)).isInstanceOf(ChargeResult.NotSent.class);
        at.gateway.charge(lost);
        assertThat(at.gateway(NOBODY, StripeFake.SECRET_KEY).charge(lost)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(at.gateway(NOBODY, StripeFake.SECRET_KEY).find(lost)).isInstanceOf(ChargeResult.Unknown.class);
    }

    @Test
    void aDeclinedCardIsDeclinedAlsoWhenThatIsFoundLater() {
        Charge told = at.charge(StripeCard.DECLINES);
        Charge lost = at.charge(StripeCard.DECLINES);

        ChargeResult result = at.gateway.charge(told);
        at.stripe.next(DROP_AFTER);
        at.gateway.charge(lost);

        assertThat(result).isInstanceOfSatisfying(ChargeResult.Declined.class, declined -> {
            assertThat(declined.code()).isEqualTo("insufficient_funds");
            assertThat(declined.reference()).startsWith("pi_");
        });
        assertThat(at.gateway.charge(told)).isEqualTo(result);
        assertThat(at.gateway.find(lost)).isInstanceOf(ChargeResult.Declined.class);
        assertThat(at.gateway.charge(lost)).isInstanceOf(ChargeResult.Declined.class);
        assertThat(at.stripe.net()).isEmpty();
    }

    @Test
    void whoOnlyLooksConfirmsNothing() {
        Charge charge = at.charge(StripeCard.WANTS_CUSTOMER);
        at.stripe.next(DROP_AFTER);
        at.gateway.charge(charge);

        assertThat(at.gateway.look(charge)).isInstanceOf(ChargeResult.Declined.class);
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.ActionRequired.class);
    }

    @Test
    void aMethodOfAnotherCustomerIsDeclined() {
        Charge charge = at.charge(at.stripe.card("cus_other", StripeCard.APPROVES), 100);

        assertThat(at.gateway.charge(charge)).isEqualTo(new ChargeResult.Declined("", "resource_missing"));
    }

    @ParameterizedTest
    @EnumSource(
            value = StripeCard.class,
            names = {"ASKS", "WANTS_CUSTOMER"})
    void theCustomerIsLedToTheirBankAndConfirms(StripeCard card) {
        Charge charge = at.charge(card);

        ChargeResult result = at.gateway.charge(charge);

        assertThat(result)
                .isInstanceOfSatisfying(
                        ChargeResult.ActionRequired.class,
                        asked -> assertThat(asked.challenge()).hasPath("/authenticate/" + asked.reference()));
        assertThat(at.gateway.charge(charge)).isEqualTo(result);
        assertThat(at.gateway.find(charge)).isEqualTo(result);
        at.stripe.confirm(StripeSurroundings.reference(result), true);
        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.gateway.find(StripeSurroundings.known(charge, result)))
                .isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @Test
    void whatTheCustomerRefusesIsDeclined() {
        Charge charge = at.charge(StripeCard.WANTS_CUSTOMER);
        ChargeResult asked = at.gateway.charge(charge);

        at.stripe.confirm(StripeSurroundings.reference(asked), false);

        assertThat(at.gateway.find(charge))
                .isEqualTo(new ChargeResult.Declined(
                        StripeSurroundings.reference(asked), "payment_intent_authentication_failure"));
    }

    @Test
    void aWishToSeeTheCustomerIsFoundLaterToo() {
        Charge charge = at.charge(StripeCard.WANTS_CUSTOMER);
        at.stripe.next(DROP_AFTER);
        at.gateway.charge(charge);
        at.stripe.next(DROP_AFTER);
        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.Unknown.class);

        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.ActionRequired.class);
    }

    @Test
    void whatIsGivenUpIsDeclinedUnlessItSucceededMeanwhile() {
        Charge asked = at.charge(StripeCard.ASKS);
        Charge confirmed = at.charge(StripeCard.ASKS);
        ChargeResult first = at.gateway.charge(asked);
        ChargeResult second = at.gateway.charge(confirmed);
        at.stripe.confirm(StripeSurroundings.reference(second), true);

        assertThat(at.gateway.giveUp(StripeSurroundings.known(asked, first)))
                .isEqualTo(new ChargeResult.Declined(StripeSurroundings.reference(first), "canceled"));
        assertThat(at.gateway.giveUp(asked)).isInstanceOf(ChargeResult.Declined.class);
        assertThat(at.gateway.giveUp(confirmed)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.gateway.giveUp(at.charge(StripeCard.ASKS))).isInstanceOf(ChargeResult.NotFound.class);
    }

    @Test
    void aChargeInProcessingSucceedsLater() {
        Charge charge = at.charge(StripeCard.PROCESSES);
        ChargeResult result = at.gateway.charge(charge);
        assertThat(result).isInstanceOf(ChargeResult.Processing.class);

        at.stripe.succeed(StripeSurroundings.reference(result));

        assertThat(at.gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void afterADayNothingIsSentAgainUnderTheSameKey() {
        Charge begun = at.charge(StripeCard.APPROVES);
        Charge lost = at.charge(StripeCard.APPROVES);
        at.stripe.next(DROP_AFTER, DROP_BEFORE);
        at.gateway.charge(begun);
        at.gateway.charge(lost);

        at.clock.advance(Duration.ofHours(23));

        assertThat(at.gateway.charge(begun)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.gateway.charge(lost)).isInstanceOf(ChargeResult.NotFound.class);
        assertThat(at.stripe.calls("POST /v1/payment_intents")).isEqualTo(2);
    }

    @Test
    void aKeyThatIsUsedForAnotherAmountTellsWhatBecameOfTheFirst() {
        Charge charge = at.charge(StripeCard.APPROVES);
        at.gateway.charge(charge);
        Charge dearer = new Charge(
                charge.payment(),
                charge.account(),
                new Money("EUR", 3900),
                charge.method(),
                charge.description(),
                charge.back(),
                null,
                charge.begunAt());

        assertThat(at.gateway.charge(dearer)).isInstanceOf(ChargeResult.Succeeded.class);
        assertCharged(charge, 2900);
    }

    @Test
    void aChargeIsFoundAmongManyOthers() {
        Charge first = at.charge(StripeCard.APPROVES);
        at.gateway.charge(first);
        for (int i = 0; i < 120; i++) {
            at.gateway.charge(at.charge(first.method(), 100));
        }

        assertThat(at.gateway.find(first)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void moneyIsPaidBackOnceAndNeverMoreThanWasPaid() {
        Charge charge = at.charge(StripeCard.APPROVES);
        ChargeResult paid = at.gateway.charge(charge);
        Refunding most = at.refunding(charge, paid, 2000);

        RefundResult result = at.gateway.refund(most);

        assertThat(result).isInstanceOf(RefundResult.Succeeded.class);
        assertThat(at.gateway.refund(most)).isEqualTo(result);
        assertThat(at.gateway.find(most)).isEqualTo(result);
        assertThat(at.gateway.refund(at.refunding(charge, paid, 901)))
                .isEqualTo(new RefundResult.Failed("amount_too_large"));
        assertThat(at.gateway.find(at.refunding(charge, paid, 1))).isInstanceOf(RefundResult.NotFound.class);
        assertCharged(charge, 900);
    }

    @ParameterizedTest
    @EnumSource(
            value = StripeTrouble.class,
            names = {"DROP_AFTER", "ERROR_AFTER", "DROP_BEFORE", "LOCKED", "GATEWAY_PAGE", "TOO_MANY"})
    void aRefundInTroubleIsUnknownAndPaidOnce(StripeTrouble trouble) {
        Charge charge = at.charge(StripeCard.APPROVES);
        Refunding refunding = at.refunding(charge, at.gateway.charge(charge), 2900);
        at.stripe.next(trouble);

        assertThat(at.gateway.refund(refunding)).isInstanceOf(RefundResult.Unknown.class);
        RefundResult again = trouble == ERROR_AFTER ? at.gateway.find(refunding) : at.gateway.refund(refunding);

        assertThat(again).isInstanceOf(RefundResult.Succeeded.class);
        assertThat(at.stripe.net()).isEmpty();
    }

    @Test
    void afterADayARefundIsLookedFor() {
        Charge charge = at.charge(StripeCard.APPROVES);
        Refunding refunding = at.refunding(charge, at.gateway.charge(charge), 2900);
        at.stripe.next(DROP_AFTER);
        at.gateway.refund(refunding);

        at.clock.advance(Duration.ofHours(24));

        assertThat(at.gateway.refund(refunding)).isInstanceOf(RefundResult.Succeeded.class);
        assertThat(at.stripe.calls("POST /v1/refunds")).isOne();
    }

    @Test
    void aCardIsEnteredOnThePageOfStripe() {
        URI page = at.gateway.beginSetUp(at.account, "owner@northwind.example", StripeSurroundings.BACK);
        String session = page.getPath().replaceAll(".*/", "");
        assertThat(at.gateway.finishSetUp(at.account, session)).isEmpty();

        String card = at.stripe.enterCard(session, StripeCard.APPROVES);

        assertThat(at.gateway.finishSetUp(at.account, session))
                .contains(new NewMethod(card, "Visa •••• 4242", LocalDate.of(2030, 8, 31)));
        assertThat(at.gateway.finishSetUp(UUID.randomUUID(), session)).isEmpty();
        assertThat(at.gateway.finishSetUp(at.account, "cs_unknown")).isEmpty();
        assertThat(at.gateway.finishSetUp(at.account, "../customers")).isEmpty();
        assertThat(at.gateway.charge(at.charge(card, 100))).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(at.stripe.calls("POST /v1/customers")).isOne();
    }

    @Test
    void aSessionOfAnotherAccountIsNone() {
        try (StripeSurroundings other = new StripeSurroundings(database)) {
            URI page = at.gateway.beginSetUp(at.account, "owner@northwind.example", StripeSurroundings.BACK);
            String session = page.getPath().replaceAll(".*/", "");
            at.stripe.enterCard(session, StripeCard.APPROVES);

            assertThat(at.gateway.finishSetUp(other.account, session)).isEmpty();
        }
    }

    @Test
    void aSetUpThatCannotBeBegunIsTold() {
        at.stripe.next(NONE, GATEWAY_PAGE, LOCKED);
        at.gateway.charge(at.charge(StripeCard.APPROVES));

        assertThatThrownBy(() -> at.gateway.beginSetUp(at.account, "owner@northwind.example", StripeSurroundings.BACK))
                .isInstanceOf(GatewayUnavailableException.class);
        assertThatThrownBy(() -> at.gateway(NOBODY, "").finishSetUp(at.account, "cs_1"))
                .isInstanceOf(GatewayUnavailableException.class);
        assertThatThrownBy(() -> at.gateway.beginSetUp(at.account, "owner@northwind.example", StripeSurroundings.BACK))
                .isInstanceOf(GatewayUnavailableException.class);
    }

    private void assertCharged(Charge charge, long cents) {
        assertThat(at.stripe.net()).containsOnly(Map.entry(charge.payment().toString(), cents));
    }
}
