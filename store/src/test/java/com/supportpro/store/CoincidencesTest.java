package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.AnnouncePrice;
import com.supportpro.store.billing.AskAboutPayments;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PayBack;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.Promotions;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundId;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.Refunds;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Resume;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.SuspendByHand;
import com.supportpro.store.billing.gateway.WebhookIntake;
import com.supportpro.store.billing.model.Discount;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.Licences;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.store.oauth.WrongAccountException;
import com.supportpro.testkit.SettableClock;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of billing that are each right, and meet. */
@StoreTest
@Import(CoincidencesTest.Surroundings.class)
class CoincidencesTest {

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.parse("2026-12-31T10:00:00Z"));
        }

        @Bean
        FickleGateway fickleGateway() {
            return new FickleGateway();
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Subscribers subscribers;

    @Autowired
    FickleGateway gateway;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Resume resume;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundInvoice refunding;

    @Autowired
    Orders orders;

    @Autowired
    Entitlements entitlements;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    SuspendByHand suspension;

    @Autowired
    Licences licences;

    @Autowired
    PayBack payBack;

    @Autowired
    CancelOrder cancel;

    @Autowired
    Promotions promotions;

    @Autowired
    AskAboutPayments ask;

    @Autowired
    AnnouncePrice announce;

    @Autowired
    WebhookIntake webhooks;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;
    private Subscriber monthly;

    @BeforeEach
    void somebodyWhoSubscribed() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.calm();
        csat = shop.forSale(port, Subscribers.PRICE);
        monthly = subscribe("");
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void severalBillsThatNobodyPaysSuspendOnceAndAreAllWrittenOffAtTheEnd() {
        at("2027-05-15T10:00:00Z");
        gateway.mood(FickleGateway::decline);
        resume.resume(monthly.subscription().id(), Resume.Missed.BILL, "It ran all the time");

        daily("2027-05-23T11:00:00Z");
        assertThat(bills()).hasSize(4);
        assertThat(subscription().state()).isEqualTo(SubscriptionState.SUSPENDED);
        assertThat(told("SUBSCRIPTION_SUSPENDED")).isOne();

        daily("2027-06-20T11:00:00Z");
        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
        assertThat(bills().subList(1, 4)).extracting(Invoice::state).containsOnly(InvoiceState.UNCOLLECTIBLE);
    }

    @Test
    void whatEndsUnpaidOwesNothingForAPeriodThatHasNotBegun() {
        at("2027-05-29T10:00:00Z");
        resume.resume(monthly.subscription().id(), Resume.Missed.BILL, "It ran all the time");
        payInvoice.pay(last().id(), monthly.method().id());
        at("2027-05-29T10:01:00Z");
        at("2027-05-29T10:02:00Z");
        at("2027-05-31T10:00:00Z");
        gateway.mood(FickleGateway::decline);
        daily("2027-06-29T11:00:00Z");

        assertThat(subscription().state()).isEqualTo(SubscriptionState.TERMINATED);
        assertThat(bills())
                .extracting(Invoice::state)
                .containsExactly(
                        InvoiceState.PAID,
                        InvoiceState.UNCOLLECTIBLE,
                        InvoiceState.UNCOLLECTIBLE,
                        InvoiceState.PAID,
                        InvoiceState.PAID,
                        InvoiceState.PAID,
                        InvoiceState.CREDITED);
    }

    @Test
    void whoPaysAllOfSeveralBillsAfterTheSuspensionGoesOn() {
        at("2027-05-15T10:00:00Z");
        gateway.mood(FickleGateway::decline);
        resume.resume(monthly.subscription().id(), Resume.Missed.BILL, "It ran all the time");
        daily("2027-05-25T11:00:00Z");

        gateway.mood(FickleGateway::approve);
        bills().subList(1, 4)
                .forEach(bill -> payInvoice.pay(bill.id(), monthly.method().id()));

        assertThat(subscription().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(entitlement(monthly.caller())).isEqualTo(EntitlementState.ACTIVE);
    }

    @Test
    void whatStaffKeepFromRunningOnATrialIsNotSoldMeanwhile() {
        DeskCaller caller = shop.caller();
        OrderId trial = tries(caller);
        Quote early = quote(caller, false);
        suspension.suspend(trial, "Abuse");

        assertThatThrownBy(() -> quote(caller, false))
                .isInstanceOf(BillingRefusedException.class)
                .hasMessageContaining("Abuse");
        assertThatThrownBy(() -> place(caller, early)).isInstanceOf(BillingRefusedException.class);
        assertThat(orders.find(trial).orElseThrow().state()).isEqualTo(OrderState.ACTIVE);

        suspension.reinstate(trial);
        assertThat(place(caller, early).status()).isEqualTo(402);
    }

    @Test
    void aTrialThatStaffSuspendedEndsWithItsTimeForGood() {
        DeskCaller caller = shop.caller();
        OrderId trial = tries(caller);
        suspension.suspend(trial, "Abuse");

        clock.advance(Duration.ofDays(60));
        reconcile.orders();

        assertThat(entitlement(caller)).isEqualTo(EntitlementState.REVOKED);
        assertThatThrownBy(() -> suspension.reinstate(trial)).isInstanceOf(BillingRefusedException.class);
        assertThat(entitlement(caller)).isEqualTo(EntitlementState.REVOKED);
    }

    @Test
    void aRefundThatEndsTheOrderGivesBackWhatWasPaidForTheNextPeriodToo() {
        at("2027-01-24T10:00:00Z");
        payInvoice.pay(last().id(), monthly.method().id());
        Invoice first = bills().get(0);

        refunding.refund(first.id(), first.total(), "Sorry", true);
        reconcile.money();

        assertThat(bills()).extracting(Invoice::refunded).containsExactly(eur(595), eur(595));
        assertThat(orders.find(first.order()).orElseThrow().state()).isEqualTo(OrderState.REVERSED);
    }

    @Test
    void aReturnedRefundIsAskedAboutUntilTheGatewayTells() {
        RefundId refund = refunding.refund(last().id(), last().total(), "Sorry", false);
        reconcile.money();
        gateway.returnsRefunds(true);
        gateway.mutes(true);
        String event = heard(null, refund.value(), 0);

        clock.advance(Duration.ofMinutes(1));
        webhooks.again();
        assertThat(handled(event)).isFalse();
        assertThat(refunds.find(refund).orElseThrow().state()).isEqualTo(RefundState.SUCCEEDED);

        gateway.mutes(false);
        clock.advance(Duration.ofMinutes(2));
        webhooks.again();
        assertThat(handled(event)).isTrue();
        assertThat(refunds.find(refund).orElseThrow().state()).isEqualTo(RefundState.FAILED);
    }

    @Test
    void aChargeThatHadFailedIsAskedAboutUntilTheGatewayTells() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        gateway.tookAfterAll(monthly.caller().account().id().value());
        gateway.mutes(true);
        String event = heard(payments.of(last().id()).get(0).id().value(), null, 0);

        clock.advance(Duration.ofMinutes(1));
        webhooks.again();
        assertThat(handled(event)).isFalse();

        gateway.mutes(false);
        clock.advance(Duration.ofMinutes(2));
        webhooks.again();
        assertThat(handled(event)).isTrue();
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void anEventThatIsNeverHandledIsTriedEverySixHoursAndNotEachMinute() {
        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        gateway.breaks(true);
        String event = heard(payments.of(last().id()).get(0).id().value(), null, 60_000);

        clock.advance(Duration.ofDays(3));
        webhooks.again();
        clock.advance(Duration.ofMinutes(5));
        webhooks.again();
        assertThat(attempts(event)).isEqualTo(60_001);

        clock.advance(Duration.ofHours(7));
        webhooks.again();
        assertThat(attempts(event)).isEqualTo(60_002);

        gateway.breaks(false);
        clock.advance(Duration.ofHours(7));
        webhooks.again();
        assertThat(handled(event)).isTrue();
    }

    @Test
    void whoseLicenceMovedWhileTheyOrderedBuysNothing() {
        DeskCaller caller = shop.caller();
        Quote quote = quote(caller, false);
        licences.give(caller.licence().id(), monthly.caller().account().id());

        assertThatThrownBy(() -> place(caller, quote)).isInstanceOf(WrongAccountException.class);
    }

    @Test
    void aReturnedRefundAndItsTransferAreToldOf() {
        RefundId refund = refunding.refund(last().id(), last().total(), "Sorry", false);
        reconcile.money();
        gateway.returnsRefunds(true);
        heard(null, refund.value(), 0);
        clock.advance(Duration.ofMinutes(1));
        webhooks.again();
        assertThat(told("REFUND_FAILED")).isOne();

        payBack.transferred(refund, "statement " + UUID.randomUUID());
        assertThat(told("REFUNDED")).isEqualTo(2);
    }

    @Test
    void aSecondThoughtAboutACancellationIsNotedAndTheNextOneToldOfAgain() {
        OrderId order = monthly.subscription().order();
        for (boolean ends : List.of(true, false, true)) {
            clock.advance(Duration.ofMinutes(1));
            cancel.atPeriodEnd(order, ends, "Ada Minh");
        }

        assertThat(told("SUBSCRIPTION_CANCELLED")).isEqualTo(2);
        assertThat(database.sql("""
                select count(*) from audit_entry where action = 'Cancellation taken back' and account_id = :account""")
                        .param("account", monthly.caller().account().id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void aPromotionLosesNoPeriodByACancellationThatIsTakenBack() {
        String code = "C" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        promotions.add(new Promotion(
                code, csat.addon(), new Discount.Percent(50), 2, clock.instant().minusSeconds(60), null, null, 0));
        monthly = subscribe(code);
        at("2027-01-25T10:00:00Z");

        cancel.atPeriodEnd(monthly.subscription().order(), true, "Ada Minh");
        cancel.atPeriodEnd(monthly.subscription().order(), false, "Ada Minh");
        at("2027-01-25T10:01:00Z");
        daily("2027-03-01T11:00:00Z");

        assertThat(bills()).extracting(Invoice::net).containsExactly(eur(250), eur(250), eur(250), eur(500));
        assertThat(bills().get(1).state()).isEqualTo(InvoiceState.CREDITED);
    }

    @Test
    void aDifferenceIsAskedAboutUntilItIsNoneHoweverOldItGets() {
        gateway.denies(monthly.caller().account().id().value());
        ask.run();
        assertThat(invariants.violations()).hasSize(1);

        clock.advance(Duration.ofDays(5));
        gateway.tookAfterAll(monthly.caller().account().id().value());
        ask.run();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void refundsThatPeopleTransferKeepNoOtherWaiting() {
        Payment paid = payments.of(last().id()).get(0);
        gatewayOf(paid, "bank-transfer");
        database.sql("""
                insert into refund (id, payment_id, currency, amount, state, reason, created_at, next_look_at, changed_at)
                select gen_random_uuid(), :payment, 'EUR', 1, 'PENDING', 'Many', :at, :at, :at from generate_series(1, 200)""")
                .param("payment", paid.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        clock.advance(Duration.ofMinutes(1));
        Subscriber other = subscribe("");
        Invoice bill = invoices.of(other.subscription().order()).get(0);
        RefundId refund = refunding.refund(bill.id(), bill.total(), "Sorry", false);

        reconcile.money();

        assertThat(refunds.find(refund).orElseThrow().state()).isEqualTo(RefundState.SUCCEEDED);
        database.sql("delete from refund where payment_id = :payment")
                .param("payment", paid.id().value())
                .update();
        gatewayOf(paid, FickleGateway.NAME);
    }

    @Test
    void aKeyWhoseOrderWasGivenUpMeanwhileIsToldSo() {
        gateway.mood(FickleGateway::decline);
        OrderRequest request = orderedWithoutAnAnswer("a-key-that-waits");
        reconcile.money();
        clock.advance(Duration.ofDays(60));
        reconcile.orders();
        OrderDesk.Placed again = desk.place(monthly.caller(), "a-key-that-waits", request);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.problem()).isTrue();
        assertThat(again.body()).contains("quote-expired", "not paid in time");
    }

    @Test
    void aKeyWhoseOrderWasCancelledUnpaidMeanwhileIsToldSo() {
        gateway.mood(FickleGateway::decline);
        OrderRequest request = orderedWithoutAnAnswer("a-key-of-a-cancelled");
        reconcile.money();
        OrderId order = orders.of(monthly.caller().account().id()).get(0).id();
        cancel.now(order, "Ada Minh");

        OrderDesk.Placed again = desk.place(monthly.caller(), "a-key-of-a-cancelled", request);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.problem()).isTrue();
        assertThat(again.body()).contains("quote-expired", "cancelled before it was paid", order.toString());
        assertThat(desk.place(monthly.caller(), "a-key-of-a-cancelled", request))
                .isEqualTo(again);
    }

    @Test
    void aKeyWhoseOrderWasPaidAndCancelledMeanwhileIsToldThatItWasBought() {
        OrderRequest request = orderedWithoutAnAnswer("a-key-of-a-paid-one");
        reconcile.money();
        OrderId order = orders.of(monthly.caller().account().id()).get(0).id();
        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.ACTIVE);
        cancel.now(order, "Ada Minh");

        OrderDesk.Placed again = desk.place(monthly.caller(), "a-key-of-a-paid-one", request);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).contains("CANCELLED");
    }

    /** The gateway speaks again half an hour after it. */
    private OrderRequest orderedWithoutAnAnswer(String key) {
        clock.advance(Duration.ofMinutes(1));
        gateway.losesAnswers(charge -> true);
        Quote quote = quotes.quote(
                monthly.caller(),
                new QuoteRequest(shop.forSale(port, Subscribers.PRICE).addon(), Cycle.MONTHLY, "", false));
        OrderRequest request = new OrderRequest(quote.id(), quote.total(), "Ada Minh");
        assertThat(desk.place(monthly.caller(), key, request).status()).isEqualTo(202);
        gateway.speaks();
        clock.advance(Duration.ofMinutes(30));
        return request;
    }

    @Test
    void anAnnouncedPriceIsTakenBackWithoutANoticeOfNoChange() {
        announce.announce(monthly.subscription().id(), eur(900));

        assertThat(announce.announce(monthly.subscription().id(), eur(500))).isTrue();

        assertThat(subscription().nextNet()).isNull();
        assertThat(subscription().nextNetFrom()).isNull();
        assertThat(told("PRICE_WILL_CHANGE")).isOne();
        assertThat(announce.announce(monthly.subscription().id(), eur(500))).isFalse();
    }

    private void gatewayOf(Payment payment, String gateway) {
        database.sql("update payment set gateway = :gateway where id = :id")
                .param("gateway", gateway)
                .param("id", payment.id().value())
                .update();
    }

    private Subscriber subscribe(String promotion) {
        return subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, "DE", "Europe/Berlin", promotion);
    }

    private OrderId tries(DeskCaller caller) {
        return new OrderId(place(caller, quote(caller, true)).order());
    }

    private Quote quote(DeskCaller caller, boolean trial) {
        return quotes.quote(caller, new QuoteRequest(csat.addon(), Cycle.MONTHLY, "", trial));
    }

    private OrderDesk.Placed place(DeskCaller caller, Quote quote) {
        return desk.place(
                caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada Minh"));
    }

    private String heard(@Nullable UUID payment, @Nullable UUID refund, int attempts) {
        String event = "evt-" + UUID.randomUUID();
        database.sql("""
                insert into webhook_event (gateway, event_id, type, object_id, payment_id, refund_id, received_at, attempts)
                values ('stripe', :event, 'told', 'x', :payment, :refund, :now, :attempts)""")
                .param("event", event)
                .param("payment", payment, Types.OTHER)
                .param("refund", refund, Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("attempts", attempts)
                .update();
        return event;
    }

    private boolean handled(String event) {
        return database.sql("select handled_at is not null from webhook_event where event_id = :event")
                .param("event", event)
                .query(Boolean.class)
                .single();
    }

    private int attempts(String event) {
        return database.sql("select attempts from webhook_event where event_id = :event")
                .param("event", event)
                .query(Integer.class)
                .single();
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        renewals.run();
    }

    private void daily(String until) {
        Instant end = Instant.parse(until);
        while (clock.instant().isBefore(end.minus(Duration.ofDays(1)))) {
            clock.advance(Duration.ofDays(1));
            renewals.run();
        }
        at(until);
    }

    private Subscription subscription() {
        return subscriptions.find(monthly.subscription().id()).orElseThrow();
    }

    private EntitlementState entitlement(DeskCaller caller) {
        return entitlements
                .find(caller.licence().id(), csat.addon())
                .orElseThrow()
                .state();
    }

    private List<Invoice> bills() {
        return invoices.of(monthly.subscription().order());
    }

    private Invoice last() {
        return bills().get(bills().size() - 1);
    }

    private long told(String kind) {
        return database.sql("select count(*) from billing_notice where kind = :kind and account_id = :account")
                .param("kind", kind)
                .param("account", monthly.caller().account().id().value())
                .query(Long.class)
                .single();
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
