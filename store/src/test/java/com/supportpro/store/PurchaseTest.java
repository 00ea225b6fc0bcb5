package com.supportpro.store;

import static com.supportpro.store.Shop.orderIn;
import static com.supportpro.store.Shop.problem;
import static com.supportpro.store.Shop.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.Shop.ForSale;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@StoreTest
@Import(PurchaseTest.MovableTime.class)
class PurchaseTest {

    @TestConfiguration
    static class MovableTime {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.now());
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Invariants invariants;

    @Autowired
    Invoices invoices;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    BookTransfer transfers;

    @Autowired
    RefundInvoice refunds;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Clock clock;

    @LocalServerPort
    int port;

    private ForSale csat;
    private Buyer buyer;

    @BeforeEach
    void anAddonAndABuyer() {
        csat = shop.forSale(port, Shop.PRICE);
        buyer = shop.buyer(port);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void aCardIsChargedAtOnceAndTheAddonMayRun() {
        shop.card(buyer, TestCard.APPROVES);

        Quote quote = buyer.quote(csat.addon(), "one-time");
        assertThat(quote.net()).isEqualTo(eur(2900));
        assertThat(quote.tax()).isEqualTo(eur(551));
        assertThat(quote.taxWords()).isEqualTo("VAT 19 %, Germany");
        assertThat(quote.payWith()).isEqualTo("Test APPROVES");
        assertThat(quote.renewal()).isNull();
        HttpResponse<String> answer = buyer.order(quote);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(purchase(answer).state()).isEqualTo(OrderState.ACTIVE);
        assertThat(purchase(answer).total()).isEqualTo(eur(3451));
        assertThat(buyer.entitlements(UUID.randomUUID())
                        .of(csat.addon())
                        .orElseThrow()
                        .state())
                .isEqualTo(EntitlementState.ACTIVE);
        assertThat(Download.of(port, "/v1/packages/" + csat.addon() + "/1.0.0", buyer.token())
                        .statusCode())
                .isEqualTo(200);
        assertThat(problem(buyer.quote(csat.addon(), "monthly", "", false))).isEqualTo("409 already-owned");
    }

    @Test
    void theSandboxChargesThreeDecimalPlacesExactly() {
        shop.card(buyer, TestCard.APPROVES);
        ForSale inDinars = shop.forSale(port, """
                {"currency":"KWD","cycles":[{"cycle":"one-time","minorUnits":2500}]}""");

        Quote quote = buyer.quote(inDinars.addon(), "one-time");

        assertThat(quote.payWith()).isEqualTo("Test APPROVES");
        assertThat(quote.invoiceReason()).isEmpty();
        assertThat(purchase(buyer.order(quote)).total()).isEqualTo(new Money("KWD", 2975));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherRequestUnderItIsRefused() {
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "monthly");
        HttpResponse<String> first = buyer.order(quote.id(), quote.total(), "a-key-of-mine");

        assertThat(buyer.order(quote.id(), quote.total(), "a-key-of-mine").body())
                .isEqualTo(first.body());
        assertThat(problem(buyer.order(quote.id(), eur(1), "a-key-of-mine"))).isEqualTo("422 idempotency-key-reused");
        assertThat(problem(buyer.order(quote.id(), quote.total(), "another-key")))
                .isEqualTo("409 already-owned");
        assertThat(problem(buyer.order(quote.id(), quote.total(), "short"))).isEqualTo("400 idempotency-key-missing");
    }

    @Test
    void aDeclinedCardLeavesADueInvoiceThatAnotherCardPays() {
        shop.card(buyer, TestCard.DECLINES);

        HttpResponse<String> answer = buyer.buy(csat.addon(), "monthly");

        assertThat(problem(answer)).isEqualTo("402 payment-due");
        assertThat(answer.body()).contains("\"reason\":\"declined\"").doesNotContain("insufficient");
        Purchase due = buyer.purchase(orderIn(answer));
        assertThat(due.invoice()).isNotNull();
        assertThat(due.invoice().open()).isEqualTo(eur(595));
        assertThat(problem(buyer.quote(csat.addon(), "monthly", "", false))).isEqualTo("409 order-open");

        PaymentMethod good = shop.card(buyer, TestCard.APPROVES);
        payInvoice.pay(invoice(due.order()).id(), good.id());

        assertThat(buyer.purchase(due.order()).state()).isEqualTo(OrderState.ACTIVE);
        assertThat(buyer.purchase(due.order()).subscription().nextCharge()).isEqualTo(eur(595));
    }

    @Test
    void withoutAPaymentMethodAnInvoiceIsDueThatStaffBookWhenTheMoneyCame() {
        UUID order = orderIn(buyer.buy(csat.addon(), "annually"));
        assertThat(buyer.purchase(order).reason()).isEqualTo("no_payment_method");
        assertThat(shop.buyer(port).quote(csat.addon(), "annually").invoiceReason())
                .isEqualTo("no_payment_method");
        Invoice invoice = invoice(order);

        transfers.received(invoice.id(), invoice.total(), "statement 12, line 3");

        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.ACTIVE);
        assertThat(invoice(order).number()).matches("INV-\\d{4}-\\d{6}");
    }

    @Test
    void aLostAnswerIsFoundLaterAndChargedOnce() {
        shop.card(buyer, TestCard.LOSES_ANSWER);

        HttpResponse<String> answer = buyer.buy(csat.addon(), "one-time");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(purchase(answer).state()).isEqualTo(OrderState.PROCESSING);

        advance(Duration.ofMinutes(2));
        reconcile.money();
        assertThat(buyer.purchase(purchase(answer).order()).state()).isEqualTo(OrderState.ACTIVE);
    }

    @Test
    void whoHasToConfirmGetsADueInvoice() {
        shop.card(buyer, TestCard.ASKS);

        HttpResponse<String> answer = buyer.buy(csat.addon(), "one-time");

        assertThat(problem(answer)).isEqualTo("402 payment-due");
        assertThat(answer.body()).contains("authentication_required");
    }

    @Test
    void anotherPriceThanTheShownOneIsNotCharged() {
        shop.card(buyer, TestCard.APPROVES);
        Quote quote = buyer.quote(csat.addon(), "one-time");

        assertThat(problem(buyer.order(quote.id(), eur(1), "the-first-key"))).isEqualTo("409 price-changed");
        csat.publisher().price("csat", Shop.PRICE.replace("2900", "3900"));
        HttpResponse<String> changed = buyer.order(quote);
        assertThat(problem(changed)).isEqualTo("409 price-changed");
        assertThat(changed.body()).contains("\"minorUnits\":4641");
        advance(Duration.ofHours(1));
        assertThat(problem(buyer.order(quote))).isEqualTo("410 quote-expired");
        assertThat(problem(shop.buyer(port).order(quote))).isEqualTo("404 no-such-quote");
    }

    @Test
    void twentyClicksAtOnceBuyOnce() throws Exception {
        shop.card(buyer, TestCard.APPROVES);
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            quotes.add(buyer.quote(csat.addon(), "one-time"));
        }
        ExecutorService clicks = Executors.newFixedThreadPool(20);
        List<Callable<HttpResponse<String>>> all = quotes.stream()
                .<Callable<HttpResponse<String>>>map(quote -> () -> buyer.order(quote))
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : clicks.invokeAll(all)) {
            statuses.add(answer.get().statusCode());
        }
        clicks.shutdown();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void cancellingEndsItAtOnceAndBuyingAgainBeginsAnew() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = purchase(buyer.buy(csat.addon(), "monthly")).order();

        HttpResponse<String> cancelled = cancel(order);

        assertThat(purchase(cancelled).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(purchase(cancel(order)).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(buyer.entitlements(UUID.randomUUID())
                        .of(csat.addon())
                        .orElseThrow()
                        .state())
                .isEqualTo(EntitlementState.REVOKED);
        assertThat(Download.of(port, "/v1/packages/" + csat.addon() + "/1.0.0", buyer.token())
                        .statusCode())
                .isEqualTo(402);
        assertThat(buyer.buy(csat.addon(), "annually").statusCode()).isEqualTo(201);
    }

    @Test
    void whatWasChargedOnceCannotBeCancelled() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = purchase(buyer.buy(csat.addon(), "one-time")).order();

        assertThat(problem(cancel(order))).isEqualTo("409 cancel-refused");
    }

    @Test
    void moneyThatComesAfterTheCancellationGoesBack() {
        shop.card(buyer, TestCard.AFTER_ALL);
        HttpResponse<String> answer = buyer.buy(csat.addon(), "monthly");
        assertThat(problem(answer)).isEqualTo("402 payment-due");
        UUID order = orderIn(answer);
        assertThat(purchase(cancel(order)).state()).isEqualTo(OrderState.CANCELLED);

        advance(Duration.ofMinutes(10));
        reconcile.money();

        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void partsOfARefundAddUpToTheWhole() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = purchase(buyer.buy(csat.addon(), "one-time")).order();
        Invoice paid = invoice(order);

        refunds.refund(paid.id(), eur(1000), "Did not like it", false);
        refunds.refund(paid.id(), eur(1), "Nor this", false);
        refunds.refund(paid.id(), eur(2450), "Nor the rest", true);
        reconcile.money();

        assertThat(invoice(order).refunded()).isEqualTo(eur(3451));
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.REVERSED);
        assertThat(buyer.entitlements(UUID.randomUUID())
                        .of(csat.addon())
                        .orElseThrow()
                        .state())
                .isEqualTo(EntitlementState.REVOKED);
    }

    @Test
    void aPurchaseWhoseInstallationFailedIsGivenBackOnce() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = purchase(buyer.buy(csat.addon(), "monthly")).order();

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = buyer.desk()
                    .post(
                            "/v1/orders/" + order + "/refund",
                            buyer.token(),
                            java.util.Map.of("reason", "It does not start"));
            assertThat(purchase(answer).state()).isEqualTo(OrderState.REVERSED);
        }
        reconcile.money();
        assertThat(invoice(order).refunded()).isEqualTo(eur(595));
    }

    @Test
    void aTrialCostsNothingEndsByItselfAndComesOnce() {
        HttpResponse<String> quoted = buyer.quote(csat.addon(), "monthly", "", true);
        assertThat(quoted.statusCode()).as(quoted.body()).isEqualTo(201);
        Quote quote = com.supportpro.protocol.ProtocolJson.mapper().readValue(quoted.body(), Quote.class);
        Purchase trial = purchase(buyer.order(quote));
        assertThat(trial.state()).isEqualTo(OrderState.ACTIVE);
        assertThat(trial.subscription().trial()).isTrue();
        assertThat(purchases().trialDays()).isEqualTo(14);
        assertThat(purchases().tried()).containsExactly(csat.addon());

        advance(Duration.ofDays(15));
        reconcile.orders();

        Buyer again = buyer;
        assertThat(invariants.violations()).isEmpty();
        assertThat(entitlement(again)).isEqualTo(EntitlementState.REVOKED);
        assertThat(purchases().items()).singleElement().satisfies(ended -> {
            assertThat(ended.state()).isEqualTo(OrderState.COMPLETED);
            assertThat(ended.subscription().trial()).isTrue();
            assertThat(ended.subscription().state()).isEqualTo("TERMINATED");
        });
        assertThat(buyer.quote(csat.addon(), "monthly").trialEndsAt()).isNull();
        assertThat(problem(again.quote(csat.addon(), "monthly", "", true))).isEqualTo("422 trial-refused");
    }

    @Test
    void aTrialGoesOnWhenThePurchaseThatTookItsPlaceIsWithdrawnUnpaid() {
        UUID trial = trial();
        shop.card(buyer, TestCard.DECLINES);
        UUID unpaid = orderIn(buyer.buy(csat.addon(), "monthly"));
        assertThat(buyer.purchase(trial).state()).isEqualTo(OrderState.COMPLETED);

        cancel(unpaid);

        assertThat(purchases().items()).singleElement().satisfies(told -> {
            assertThat(told.order()).isEqualTo(trial);
            assertThat(told.state()).isEqualTo(OrderState.ACTIVE);
        });
        assertThat(entitlement(buyer)).isEqualTo(EntitlementState.ACTIVE);
        assertThat(invariants.violations()).isEmpty();
        shop.card(buyer, TestCard.APPROVES);
        assertThat(purchase(buyer.buy(csat.addon(), "monthly")).state()).isEqualTo(OrderState.ACTIVE);
        assertThat(buyer.purchase(trial).state()).isEqualTo(OrderState.COMPLETED);
    }

    @Test
    void aTrialDoesNotComeBackAfterItsTimeOrOnceItsRightHasEnded() {
        UUID trial = trial();
        shop.card(buyer, TestCard.APPROVES);
        cancel(purchase(buyer.buy(csat.addon(), "monthly")).order());
        shop.card(buyer, TestCard.DECLINES);

        cancel(orderIn(buyer.buy(csat.addon(), "monthly")));
        assertThat(buyer.purchase(trial).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(entitlement(buyer)).isEqualTo(EntitlementState.REVOKED);

        buyer = shop.buyer(port);
        UUID late = trial();
        UUID unpaid = orderIn(buyer.buy(csat.addon(), "monthly"));
        advance(Duration.ofDays(15));
        cancel(unpaid);
        assertThat(buyer.purchase(late).state()).isEqualTo(OrderState.COMPLETED);
    }

    private UUID trial() {
        return purchase(buyer.order(Shop.quote(buyer.quote(csat.addon(), "monthly", "", true))))
                .order();
    }

    private Purchases purchases() {
        String body = buyer.desk().get("/v1/purchases", buyer.token()).body();
        return com.supportpro.protocol.ProtocolJson.mapper().readValue(body, Purchases.class);
    }

    @Test
    void ordersOfOthersAreNotFound() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = purchase(buyer.buy(csat.addon(), "monthly")).order();
        Buyer other = shop.buyer(port);

        assertThat(other.desk().get("/v1/orders/" + order, other.token()).statusCode())
                .isEqualTo(404);
        assertThat(other.desk()
                        .post(
                                "/v1/orders/" + order + "/cancel",
                                other.token(),
                                java.util.Map.of("when", "NOW", "operator", "Eve"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDeskIsToldOfItsPurchasesOnlyWhenTheyHaveChanged() {
        shop.card(buyer, TestCard.APPROVES);
        String before = tag(buyer.desk().get("/v1/purchases", buyer.token()));

        assertThat(again(before).statusCode()).isEqualTo(304);
        buyer.buy(csat.addon(), "monthly");

        HttpResponse<String> changed = again(before);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"ACTIVE\"").doesNotContain("\"zero\"");
        assertThat(again(tag(changed)).statusCode()).isEqualTo(304);
    }

    private HttpResponse<String> again(String tag) {
        return buyer.desk().call("/v1/purchases", buyer.token(), "If-None-Match", tag);
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private EntitlementState entitlement(Buyer whose) {
        return whose.entitlements(UUID.randomUUID())
                .of(csat.addon())
                .orElseThrow()
                .state();
    }

    private HttpResponse<String> cancel(UUID order) {
        return buyer.desk()
                .post(
                        "/v1/orders/" + order + "/cancel",
                        buyer.token(),
                        java.util.Map.of("when", "NOW", "operator", "Ada Minh"));
    }

    private Invoice invoice(UUID order) {
        return invoices.of(new OrderId(order)).get(0);
    }

    private void advance(Duration duration) {
        ((SettableClock) clock).advance(duration);
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
