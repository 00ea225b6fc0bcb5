package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.platform.database.PostgresAccess;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.gateway.sandbox.SandboxTelling;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** The database is killed while people buy, and comes back: nobody has paid twice, and everybody has what they paid for. */
@StoreTest
@DirtiesContext
@Import(DatabaseKilledTest.Surroundings.class)
class DatabaseKilledTest {

    private static final int BUYERS = 6;
    private static final List<TestCard> CARDS =
            List.of(TestCard.APPROVES, TestCard.APPROVES, TestCard.LOSES_ANSWER, TestCard.DECLINES);

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.now());
        }

        @Bean
        static MortalDatabase mortalDatabase() {
            return MortalDatabase.start();
        }

        @Bean
        @Primary
        static PostgresAccess mortalAccess(MortalDatabase database) {
            return database.access();
        }
    }

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @Autowired
    Shop shop;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    Orders orders;

    @Autowired
    Reconcile reconcile;

    @Autowired
    SandboxTelling webhooks;

    @Autowired
    Invariants invariants;

    @Autowired
    MortalDatabase server;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private final AtomicInteger brokenOff = new AtomicInteger();

    @Test
    void whereverTheDatabaseDiesNobodyPaysTwiceAndNobodyPaysForNothing() {
        AddonId addon = shop.forSale(port, Shop.PRICE).addon();
        int runs = Boolean.getBoolean("soak") ? 60 : 3;
        Map<OrderState, Integer> ends = new TreeMap<>();
        for (int run = 0; run < runs; run++) {
            List<Purchase> all = new ArrayList<>();
            for (int i = 0; i < BUYERS; i++) {
                all.add(purchase(addon));
            }
            killWhile(all);
            all.forEach(Purchase::tryAgain);
            quiet();
            assertThat(invariants.violations())
                    .as("the books after run %s", run)
                    .isEmpty();
            all.forEach(one -> ends.merge(one.end(), 1, Integer::sum));
        }
        System.out.printf("%d deaths of the database, %d purchases broken off, ends %s%n", runs, brokenOff.get(), ends);
    }

    private Purchase purchase(AddonId addon) {
        DeskCaller caller = shop.caller();
        shop.card(caller.account().id(), random.pick(CARDS));
        Quote quote = quotes.quote(caller, new QuoteRequest(addon, Cycle.MONTHLY, "", false));
        return new Purchase(caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"));
    }

    /** It dies after some of them have begun and some, perhaps, are through. */
    private void killWhile(List<Purchase> all) {
        CountDownLatch begun = new CountDownLatch(1 + random.nextInt(BUYERS));
        List<CompletableFuture<Void>> clicks = all.stream()
                .map(one -> CompletableFuture.runAsync(() -> {
                    begun.countDown();
                    one.click();
                }))
                .toList();
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        database.sql("select pg_sleep(:pause)")
                .param("pause", random.nextInt(60) / 1000.0)
                .query((row, number) -> 0)
                .list();
        server.kill();
        server.startAgain();
        clicks.forEach(CompletableFuture::join);
    }

    /** The store runs on for a day and a half. */
    private void quiet() {
        for (int i = 0; i < 30; i++) {
            clock.advance(i < 20 ? Duration.ofMinutes(1) : Duration.ofHours(3));
            reconcile.money();
            webhooks.tell();
        }
        reconcile.orders();
    }

    private long sum(String sql, DeskCaller caller) {
        return database.sql(sql)
                .param("account", caller.account().id().value())
                .query(Long.class)
                .single();
    }

    /** One customer's click, and what their desk does about it. */
    private final class Purchase {

        private final DeskCaller caller;
        private final String key;
        private final OrderRequest request;

        Purchase(DeskCaller caller, String key, OrderRequest request) {
            this.caller = caller;
            this.key = key;
            this.request = request;
        }

        boolean click() {
            try {
                desk.place(caller, key, request);
                return true;
            } catch (RuntimeException broken) {
                // Whatever a request throws whose database dies: the desk knows nothing and asks again with the same
                // key.
                brokenOff.incrementAndGet();
                return false;
            }
        }

        void tryAgain() {
            for (int i = 0; i < 20 && !click(); i++) {
                clock.advance(Duration.ofSeconds(10));
                reconcile.money();
            }
        }

        OrderState end() {
            Order order = orders.of(caller.account().id()).get(0);
            long taken = sum(
                    "select coalesce(sum(amount), 0) from sandbox_payment where state = 'SUCCEEDED' and account_id = :account",
                    caller);
            long booked = sum("""
                    select coalesce(sum(e.amount), 0) from journal_entry e join invoice i on i.id = e.invoice_id
                    where e.account = 'cash:sandbox' and i.account_id = :account""", caller);
            assertThat(booked).as("the books and the gateway").isEqualTo(taken);
            assertThat(taken)
                    .as("what was paid for %s", order.state())
                    .isEqualTo(
                            order.state() == OrderState.ACTIVE
                                    ? request.expectedTotal().minorUnits()
                                    : 0);
            assertThat(order.state()).isIn(OrderState.ACTIVE, OrderState.DUE);
            return order.state();
        }
    }
}
