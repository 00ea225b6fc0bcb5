package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.AnnouncePrices;
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
import com.supportpro.store.billing.gateway.GatewayEvent;
import com.supportpro.store.billing.gateway.GatewaySpoke;
import com.supportpro.store.billing.gateway.WebhookIntake;
import com.supportpro.store.billing.model.Discount;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.jobs.Job;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What gateways, banks, customers and vendors think of later. */
@StoreTest
@Import(SecondThoughtsTest.Surroundings.class)
class SecondThoughtsTest {

    private static final Instant START = Instant.parse("2026-12-31T10:00:00Z");

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(START);
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
    AskAboutPayments ask;

    @Autowired
    AnnouncePrices prices;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invoices invoices;

    @Autowired
    Orders orders;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    RefundInvoice refunding;

    @Autowired
    PayBack payBack;

    @Autowired
    CancelOrder cancel;

    @Autowired
    Promotions promotions;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    Entitlements entitlements;

    @Autowired
    WebhookIntake webhooks;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    @Qualifier("forgetOldQuotes")
    Job forgetOld;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;
    private Subscriber monthly;

    @BeforeEach
    void somebodyWhoSubscribed() {
        clock.set(START);
        gateway.calm();
        csat = shop.forSale(port, Subscribers.PRICE);
        monthly = subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, "DE", "Europe/Berlin", "");
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whatAGatewayDeniesIsToldUntilItKnowsBetter() {
        Payment paid = payments.of(last().id()).get(0);
        gateway.denies(account());

        ask.run();

        assertThat(invariants.violations())
                .singleElement()
                .asString()
                .startsWith("Gateways say of payments what the books say, but " + paid.id());

        gateway.tookAfterAll(account());
        ask.run();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void moneyThatAGatewayTookThoughItHadRefusedIsFoundAndPays() {
        declinedRenewal();
        gateway.tookAfterAll(account());

        ask.run();

        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void aRefundThatABankReturnsIsTransferredByPeopleAndCountedOnce() {
        RefundId refund = refunding.refund(last().id(), last().total(), "Sorry", false);
        reconcile.money();
        assertThat(state(refund)).isEqualTo(RefundState.SUCCEEDED);
        gateway.returnsRefunds(true);

        tell(refund);
        tell(refund);
        assertThat(state(refund)).isEqualTo(RefundState.FAILED);
        assertThat(invariants.violations()).isEmpty();

        payBack.transferred(refund, "statement " + UUID.randomUUID());
        tell(refund);
        assertThat(state(refund)).isEqualTo(RefundState.SUCCEEDED);
        assertThat(booked(refund, "cash:" + FickleGateway.NAME)).isZero();
        assertThat(booked(refund, "cash:bank-transfer"))
                .isEqualTo(-last().total().minorUnits());
    }

    private long booked(RefundId refund, String account) {
        return database.sql("""
                select coalesce(sum(e.amount), 0) from journal_entry e join journal_transaction t on t.id = e.transaction_id
                where t.reference = :refund and e.account = :account""")
                .param("refund", refund.value())
                .param("account", account)
                .query(Long.class)
                .single();
    }

    @Test
    void anAttemptThatWasOnlyWrittenDownIsTakenBackWhenAnotherOnePays() {
        Payment failed = declinedRenewal();
        database.sql("""
                insert into payment (id, invoice_id, attempt, gateway, method_id, currency, amount, state, created_at,
                  next_look_at, changed_at)
                select :id, invoice_id, attempt + 1, gateway, method_id, currency, amount, 'PENDING', created_at, created_at,
                  created_at from payment where id = :failed""")
                .param("id", UUID.randomUUID())
                .param("failed", failed.id().value())
                .update();
        gateway.tookAfterAll(account());

        events.publishEvent(new GatewaySpoke(event(Optional.of(failed.id().value()), Optional.empty()), "stripe"));

        assertThat(payments.of(last().id()))
                .extracting(Payment::state)
                .containsExactly(PaymentState.SUCCEEDED, PaymentState.FAILED);
        assertThat(last().state()).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void anEventThatCouldNotBeHandledIsHandledLaterAndToldOfMeanwhile() {
        Payment failed = declinedRenewal();
        String event = "evt-" + UUID.randomUUID();
        database.sql("""
                insert into webhook_event (gateway, event_id, type, object_id, payment_id, received_at)
                values ('stripe', :event, 'charge', 'x', :payment, :now)""")
                .param("event", event)
                .param("payment", failed.id().value())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        gateway.breaks(true);
        clock.advance(Duration.ofMinutes(1));
        webhooks.again();
        webhooks.again();
        clock.advance(Duration.ofDays(2));
        assertThat(invariants.violations())
                .singleElement()
                .asString()
                .contains(event + ", tried 1 times: The gateway is out of order");

        gateway.breaks(false);
        webhooks.again();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void aCodeThatNobodyPaidWithMayBeUsedAgain() {
        String code = promotion(50);
        DeskCaller caller = shop.caller();
        OrderId cancelled = place(caller, code);
        assertThat(promotions.find(code).orElseThrow().uses()).isOne();
        cancel.now(cancelled, "Ada");
        assertThat(promotions.find(code).orElseThrow().uses()).isZero();

        place(caller, code);
        clock.advance(Duration.ofDays(45));
        reconcile.orders();
        assertThat(promotions.find(code).orElseThrow().uses()).isZero();
    }

    @Test
    void whatCostNothingIsGivenBackWithoutMoney() {
        DeskCaller caller = shop.caller();
        OrderId order = place(caller, promotion(100));

        assertThat(refunding.giveBack(order, "It does not start")).isEmpty();

        assertThat(orders.find(order).orElseThrow().state()).isEqualTo(OrderState.REVERSED);
        assertThat(entitlements
                        .find(caller.licence().id(), csat.addon())
                        .orElseThrow()
                        .state())
                .isEqualTo(EntitlementState.REVOKED);
    }

    @Test
    void whileTheFirstRequestRunsTheSecondIsToldSo() {
        Quote quote = quotes.quote(
                monthly.caller(),
                new QuoteRequest(shop.forSale(port, Subscribers.PRICE).addon(), Cycle.MONTHLY, "", false));
        OrderRequest request = new OrderRequest(quote.id(), quote.total(), "Ada");
        List<BillingRefusedException.Why> told = new ArrayList<>();
        gateway.mood(charge -> {
            try {
                desk.place(monthly.caller(), "one-key-for-both", request);
            } catch (BillingRefusedException refused) {
                told.add(refused.why());
            }
            return FickleGateway.approve(charge);
        });

        assertThat(desk.place(monthly.caller(), "one-key-for-both", request).status())
                .isEqualTo(201);
        assertThat(told).containsExactly(BillingRefusedException.Why.REQUEST_IN_PROGRESS);
        assertThat(desk.place(monthly.caller(), "one-key-for-both", request).status())
                .isEqualTo(201);
    }

    @Test
    void aListedPriceIsAnnouncedToEverySubscriberOnceAndChargedAfterItsNotice() {
        csat.publisher().price("csat", Subscribers.PRICE.replace("\"minorUnits\":500}", "\"minorUnits\":900}"));

        assertThat(prices.announce(csat.addon(), Cycle.MONTHLY).told()).isOne();
        assertThat(prices.announce(csat.addon(), Cycle.MONTHLY).told()).isZero();
        assertThat(new StaffProgram(port)
                        .post("/prices/announce", "{\"addon\":\"" + csat.addon() + "\",\"cycle\":\"monthly\"}")
                        .body())
                .contains("\"told\":0", "\"minorUnits\":900");
        for (int day = 0; day < 62; day++) {
            clock.advance(Duration.ofDays(1));
            renewals.run();
        }

        assertThat(invoices.of(monthly.subscription().order()))
                .extracting(Invoice::net)
                .containsExactly(eur(500), eur(900), eur(900));
        assertThat(database.sql("""
                select count(*) from billing_notice where kind = 'PRICE_WILL_CHANGE' and account_id = :account""")
                        .param("account", account())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void quotesAndKeysAreForgottenWhenNobodyNeedsThemAnyMore() {
        quotes.quote(shop.caller(), new QuoteRequest(csat.addon(), Cycle.MONTHLY, "", false));
        clock.advance(Duration.ofDays(100));

        forgetOld.work().run();

        assertThat(database.sql(
                                "select count(*) from quote q where not exists (select 1 from purchase_order where quote_id = q.id)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from idempotency_record")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Payment declinedRenewal() {
        gateway.mood(FickleGateway::decline);
        clock.set(Instant.parse("2027-01-31T10:00:00Z"));
        renewals.run();
        return payments.of(last().id()).get(0);
    }

    private OrderId place(DeskCaller caller, String code) {
        Quote quote = quotes.quote(caller, new QuoteRequest(csat.addon(), Cycle.MONTHLY, code, false));
        return new OrderId(
                desk.place(caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"))
                        .order());
    }

    private String promotion(int percent) {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        promotions.add(new Promotion(
                code,
                csat.addon(),
                new Discount.Percent(percent),
                1,
                clock.instant().minusSeconds(60),
                null,
                1,
                0));
        return code;
    }

    private void tell(RefundId refund) {
        events.publishEvent(new GatewaySpoke(event(Optional.empty(), Optional.of(refund.value())), "stripe"));
    }

    private static GatewayEvent event(Optional<UUID> payment, Optional<UUID> refund) {
        return new GatewayEvent("evt-" + UUID.randomUUID(), "told", "x", payment, refund);
    }

    private RefundState state(RefundId refund) {
        return refunds.find(refund).orElseThrow().state();
    }

    private UUID account() {
        return monthly.caller().account().id().value();
    }

    private Invoice last() {
        List<Invoice> bills = invoices.of(monthly.subscription().order());
        return bills.get(bills.size() - 1);
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
