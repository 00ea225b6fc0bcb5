package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PurchaseViews;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.testkit.SettableClock;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When what is paid late begins to run. */
@StoreTest
@Import(FirstPeriodTest.MovableTime.class)
class FirstPeriodTest {

    private static final String ORDERED = "2027-01-01T10:00:00Z";

    @TestConfiguration
    static class MovableTime {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.parse(ORDERED));
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    Orders orders;

    @Autowired
    PurchaseViews views;

    @Autowired
    Invoices invoices;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    BookTransfer transfers;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Entitlements entitlements;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private DeskCaller caller;
    private AddonId addon;
    private OrderId order;

    @BeforeEach
    void somebodyWithoutACardOrders() {
        clock.set(Instant.parse(ORDERED));
        addon = shop.forSale(port, Shop.PRICE).addon();
        caller = shop.caller();
        order = ordered(caller, false);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whatIsPaidOnTheDayOfItsOrderRunsFromTheOrderOn() {
        book("2027-01-01T22:59:59Z");

        assertThat(subscription().anchor()).isEqualTo(ORDERED);
        assertThat(subscription().paid().end()).isEqualTo("2027-02-01T10:00:00Z");
    }

    @Test
    void whatIsPaidLaterRunsFromItsPayment() {
        assertThat(invoice().period()).isNull();

        book("2027-02-10T09:00:00Z");

        assertThat(subscription().anchor()).isEqualTo("2027-02-10T09:00:00Z");
        assertThat(subscription().paid().end()).isEqualTo("2027-03-10T09:00:00Z");
        assertThat(invoice().period())
                .isEqualTo(new Invoice.Span(
                        subscription().paid().start(), subscription().paid().end()));
        clock.set(Instant.parse("2027-02-20T09:00:00Z"));
        renewals.run();
        assertThat(invoices.of(order)).hasSize(1);
        assertThat(entitlements.find(caller.licence().id(), addon).orElseThrow().state())
                .isEqualTo(EntitlementState.ACTIVE);
        clock.set(Instant.parse("2027-03-03T09:00:00Z"));
        renewals.run();
        assertThat(invoices.of(order)).hasSize(2);
        assertThat(invoices.of(order).get(1).dueAt()).isEqualTo("2027-03-10T09:00:00Z");
    }

    @Test
    void thePeriodOfAPaidInvoiceStaysAsItIs() {
        book("2027-01-05T09:00:00Z");

        assertThatThrownBy(() -> database.sql(
                                "update invoice set period_end = period_end + interval '1 day' where id = :id")
                        .param("id", invoice().id().value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("stays as it is");
    }

    @Test
    void whatNobodyPaysIsGivenUpAndNeverRan() {
        clock.set(Instant.parse("2027-02-14T10:00:01Z"));
        reconcile.orders();

        assertThat(state()).isEqualTo(OrderState.EXPIRED);
        assertThat(subscriptions.of(order)).isEmpty();
        assertThat(invoice().period()).isNull();
    }

    @Test
    void deadlinesAndTrialsEndAtTheTimeOfDayOfTheirBeginningAlsoWhenTheClocksChange() {
        order = orderedAt("2027-03-20T22:30:00Z");
        Quote trial = quotes.quote(shop.caller(), new QuoteRequest(addon, Cycle.MONTHLY, "", true));

        assertThat(invoice().dueAt()).isEqualTo("2027-04-03T21:30:00Z");
        assertThat(trial.trialEndsAt()).isEqualTo("2027-04-03T21:30:00Z");
        assertThat(trialBegun().subscription().paidUntil()).isEqualTo("2027-04-03T21:30:00Z");
    }

    @Test
    void anOrderIsGivenUpAfterDaysOfItsBuyer() {
        order = orderedAt("2027-10-01T10:00:00Z");
        reconciled("2027-11-14T10:30:00Z");
        assertThat(state()).isEqualTo(OrderState.DUE);
        reconciled("2027-11-14T11:00:01Z");
        assertThat(state()).isEqualTo(OrderState.EXPIRED);

        order = orderedAt("2028-03-01T12:00:00Z");
        reconciled("2028-04-14T11:00:01Z");
        assertThat(state()).isEqualTo(OrderState.EXPIRED);
    }

    private OrderId orderedAt(String at) {
        clock.set(Instant.parse(at));
        return ordered(shop.caller(), false);
    }

    private OrderId ordered(DeskCaller who, boolean trial) {
        Quote quote = quotes.quote(who, new QuoteRequest(addon, Cycle.MONTHLY, "", trial));
        return new OrderId(
                desk.place(who, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"))
                        .order());
    }

    private Purchase trialBegun() {
        return views.view(orders.find(ordered(shop.caller(), true)).orElseThrow());
    }

    private void reconciled(String at) {
        clock.set(Instant.parse(at));
        reconcile.orders();
    }

    private OrderState state() {
        return orders.find(order).orElseThrow().state();
    }

    private void book(String at) {
        clock.set(Instant.parse(at));
        transfers.received(invoice().id(), invoice().total(), "statement " + UUID.randomUUID());
    }

    private Invoice invoice() {
        return invoices.of(order).get(0);
    }

    private Subscription subscription() {
        return subscriptions.of(order).orElseThrow();
    }
}
