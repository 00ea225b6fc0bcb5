package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.protocol.Money;
import com.supportpro.store.StoreFixture.Customer;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.gateway.RefundResult;
import com.supportpro.store.billing.gateway.Refunding;
import com.supportpro.store.billing.gateway.sandbox.SandboxCards;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@StoreTest
class SandboxTest {

    private static final URI BACK = URI.create("http://localhost:8081/security?from=bank");

    @Autowired
    StoreFixture fixture;

    @Autowired
    Gateways gateways;

    @Autowired
    SandboxCards cards;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private PaymentGateway gateway;
    private Customer owner;
    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        gateway = gateways.inForce();
        owner = fixture.customer("Northwind Traders");
        browser = new Browser(port);
        browser.signIn(owner.email(), PASSWORD);
    }

    @Test
    void aChargeSucceedsAndIsToldOnceHoweverOftenItIsRepeated() {
        Charge charge = charge(TestCard.APPROVES);

        ChargeResult result = gateway.charge(charge);

        assertThat(result).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(gateway.charge(charge)).isEqualTo(result);
        assertThat(gateway.find(charge)).isEqualTo(result);
        assertThat(told(charge.payment(), 0)).isOne();
    }

    @Test
    void whatWasChargedStaysChargedWhenTheStoreFailsRightAfter() {
        Charge charge = charge(TestCard.APPROVES);

        transaction.executeWithoutResult(status -> {
            gateway.charge(charge);
            status.setRollbackOnly();
        });

        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void aKeyThatIsUsedForAnotherAmountSaysNothing() {
        Charge charge = charge(TestCard.APPROVES);
        gateway.charge(charge);

        assertThat(gateway.charge(dearer(charge))).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void aDeclinedCardIsDeclinedForGood() {
        Charge charge = charge(TestCard.DECLINES);

        assertThat(gateway.charge(charge))
                .isInstanceOfSatisfying(
                        ChargeResult.Declined.class,
                        declined -> assertThat(declined.code()).isEqualTo("insufficient_funds"));
        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.Declined.class);
    }

    @Test
    void anotherAccountsCardIsNone() {
        Charge charge = charge(cards.enter(UUID.randomUUID(), TestCard.APPROVES));

        assertThat(gateway.charge(charge)).isInstanceOf(ChargeResult.Declined.class);
    }

    @Test
    void aLostAnswerIsUnknownAndFoundLater() {
        Charge charge = charge(TestCard.LOSES_ANSWER);

        assertThat(gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void aLostRequestIsNotFoundUntilItIsRepeated() {
        Charge charge = charge(TestCard.LOSES_REQUEST);

        assertThat(gateway.charge(charge)).isInstanceOf(ChargeResult.Unknown.class);
        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.NotFound.class);
        assertThat(gateway.charge(charge)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void lateOnesSucceedByThemselves() {
        Charge late = charge(TestCard.LATE);
        Charge afterAll = charge(TestCard.AFTER_ALL);
        assertThat(gateway.charge(late)).isInstanceOf(ChargeResult.Processing.class);
        assertThat(gateway.charge(afterAll)).isInstanceOf(ChargeResult.Declined.class);

        database.sql("update sandbox_payment set succeeds_at = now() where succeeds_at is not null")
                .update();

        assertThat(gateway.find(late)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(gateway.find(afterAll)).isInstanceOf(ChargeResult.Succeeded.class);
    }

    @Test
    void eventsReachTheStore() {
        Charge charge = charge(TestCard.TELLS_TWICE);
        gateway.charge(charge);

        await().until(() -> told(charge.payment(), 1) == 1);
        database.sql("update sandbox_event set due_at = now() where payment_id = :payment")
                .param("payment", charge.payment())
                .update();
        await().until(() -> told(charge.payment(), 2) == 1);
        assertThat(database.sql("select count(*) from webhook_event where object_id = :payment")
                        .param("payment", charge.payment().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void moneyIsPaidBackOnceAndNeverMoreThanWasPaid() {
        Charge charge = charge(TestCard.APPROVES);
        gateway.charge(charge);
        Refunding most = refunding(charge, 2000);

        RefundResult paid = gateway.refund(most);

        assertThat(paid).isInstanceOf(RefundResult.Succeeded.class);
        assertThat(gateway.refund(most)).isEqualTo(paid);
        assertThat(gateway.find(most)).isEqualTo(paid);
        assertThat(gateway.refund(refunding(charge, 901))).isInstanceOf(RefundResult.Failed.class);
        assertThat(gateway.refund(refunding(charge, 900))).isInstanceOf(RefundResult.Succeeded.class);
        assertThat(gateway.find(refunding(charge, 1))).isInstanceOf(RefundResult.NotFound.class);
    }

    @Test
    void aRefundMayBeRefusedOrItsAnswerLost() {
        Charge refusing = charge(TestCard.REFUSES_REFUND);
        Charge losing = charge(TestCard.LOSES_ANSWER);
        gateway.charge(refusing);
        gateway.charge(losing);
        Refunding lost = refunding(losing, 2900);

        assertThat(gateway.refund(refunding(refusing, 100))).isInstanceOf(RefundResult.Failed.class);
        assertThat(gateway.refund(lost)).isInstanceOf(RefundResult.Unknown.class);
        assertThat(gateway.find(lost)).isInstanceOf(RefundResult.Succeeded.class);
    }

    @Test
    void aCardIsChosenOnThePageAndOnlyListedNumbersAreTaken() {
        String page = path(gateway.beginSetUp(account(), owner.email(), BACK));
        String setup = Browser.parameter(page, "setup");
        assertThat(gateway.finishSetUp(account(), setup)).isEmpty();

        HttpResponse<String> real =
                browser.submit(page, "/sandbox/cards", "setup", setup, "number", "4111 1111 1111 1111");
        HttpResponse<String> typed =
                browser.submit(page, "/sandbox/cards", "setup", setup, "number", "4000-0000-0000-9995");

        assertThat(real.statusCode()).isEqualTo(422);
        assertThat(real.body()).contains("Only the test numbers below are taken");
        assertThat(Browser.location(typed)).isEqualTo(BACK + "&setup=" + setup);
        assertThat(gateway.finishSetUp(account(), setup).map(NewMethod::label)).contains("Visa •••• 9995");
        assertThat(gateway.finishSetUp(UUID.randomUUID(), setup)).isEmpty();
        assertThat(gateway.finishSetUp(account(), "no-set-up")).isEmpty();
    }

    @Test
    void thePageLeadsAlsoBackToAnotherAddress() {
        URI elsewhere = URI.create("https://desk.example.com/operator");
        String page = path(gateway.beginSetUp(account(), owner.email(), elsewhere));

        assertThat(browser.get(page).headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).endsWith("form-action 'self' https://desk.example.com"));
    }

    @Test
    void theCustomerConfirmsOrRefusesOnThePageOfTheBank() {
        Charge approved = charge(TestCard.ASKS);
        Charge refused = charge(TestCard.ASKS);
        String yes = challenge(gateway.charge(approved));
        String no = challenge(gateway.charge(refused));

        HttpResponse<String> answer = browser.submit(yes, yes, "approve", "true");
        browser.submit(no, no, "approve", "false");

        assertThat(Browser.location(answer)).isEqualTo(BACK.toString());
        assertThat(Browser.location(browser.get(yes))).isEqualTo(BACK.toString());
        assertThat(gateway.find(approved)).isInstanceOf(ChargeResult.Succeeded.class);
        assertThat(gateway.find(refused)).isInstanceOf(ChargeResult.Declined.class);
    }

    @Test
    void aChargeThatWasGivenUpCannotBeConfirmed() {
        Charge charge = charge(TestCard.ASKS);
        String page = challenge(gateway.charge(charge));

        assertThat(gateway.giveUp(charge)).isInstanceOf(ChargeResult.Declined.class);
        browser.submit("/security", page, "approve", "true");

        assertThat(gateway.find(charge)).isInstanceOf(ChargeResult.Declined.class);
        assertThat(gateway.giveUp(charge(TestCard.ASKS))).isInstanceOf(ChargeResult.NotFound.class);
    }

    @Test
    void pagesOfAnotherAccountDoNotExist() {
        String challenge = challenge(gateway.charge(charge(TestCard.ASKS)));
        String setup = path(gateway.beginSetUp(account(), owner.email(), BACK));
        Browser other = new Browser(port);
        other.signIn(fixture.customer("Contoso").email(), PASSWORD);

        assertThat(other.get(challenge).statusCode()).isEqualTo(404);
        assertThat(other.submit("/security", challenge, "approve", "true").statusCode())
                .isEqualTo(404);
        assertThat(other.get(setup).statusCode()).isEqualTo(404);
        assertThat(Browser.location(new Browser(port).get(setup))).endsWith("/sign-in");
    }

    private Charge charge(TestCard card) {
        return charge(cards.enter(account(), card));
    }

    private Charge charge(String token) {
        return new Charge(
                UUID.randomUUID(), account(), new Money("EUR", 2900), token, "Invoice 1", BACK, null, Instant.now());
    }

    private static Charge dearer(Charge charge) {
        return new Charge(
                charge.payment(),
                charge.account(),
                new Money("EUR", 3900),
                charge.method(),
                charge.description(),
                charge.back(),
                null,
                charge.begunAt());
    }

    private static Refunding refunding(Charge charge, long cents) {
        String reference = "sandbox-" + charge.payment();
        return new Refunding(UUID.randomUUID(), charge.payment(), reference, new Money("EUR", cents), Instant.now());
    }

    private UUID account() {
        return owner.account().id().value();
    }

    private static String path(URI page) {
        return page.toString().replace("http://localhost:8081", "");
    }

    private static String challenge(ChargeResult result) {
        return path(((ChargeResult.ActionRequired) result).challenge());
    }

    /** How many events of the payment were tried that often at least. */
    private int told(UUID payment, int tries) {
        return database.sql("select count(*) from sandbox_event where payment_id = :payment and tries >= :tries")
                .param("payment", payment)
                .param("tries", tries)
                .query(Integer.class)
                .single();
    }
}
