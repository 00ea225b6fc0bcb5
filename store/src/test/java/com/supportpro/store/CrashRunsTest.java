package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Order;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.PaymentId;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.SettlesAgain;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.UnguardedPayments;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.gateway.sandbox.SandboxTelling;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.oauth.DeskCaller;
import com.supportpro.testkit.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Purchases with everything going wrong at once, from seeds: clicks at the same time, threads that die before and after any
 * commit or call, lost answers, late and doubled webhooks, cancellations and second cards in between. Afterwards nobody has
 * paid twice, and everybody has what they paid for, or their money.
 */
@StoreTest
@Import({SettlesAgain.class, CrashRunsTest.Surroundings.class})
@TestPropertySource(properties = "supportpro.store.jobs=false")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashRunsTest {

    private static final int SAMPLE = 40;
    private static final int SOAK = 1_000;

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.now());
        }

        @Bean
        static Crashes crashes() {
            return new Crashes();
        }

        @Bean
        @Primary
        UnguardedPayments unguardedPayments(JdbcClient database, Clock clock) {
            return new UnguardedPayments(database, clock);
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Crashes crashes;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    PayInvoice pay;

    @Autowired
    CancelOrder cancel;

    @Autowired
    RefundInvoice refund;

    @Autowired
    Reconcile reconcile;

    @Autowired
    SandboxTelling webhooks;

    @Autowired
    Invariants invariants;

    @Autowired
    UnguardedPayments payments;

    @Autowired
    SettlesAgain settlesAgain;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AddonId addon;

    @BeforeAll
    void anAddonIsForSale() {
        addon = shop.forSale(port, Shop.PRICE).addon();
    }

    @AfterEach
    void nothingIsSpoiled() {
        crashes.live();
        crashes.spoil(charge -> charge, result -> result);
        payments.spoil(false);
    }

    @Test
    void whateverDiesNobodyPaysTwiceAndNobodyPaysForNothing() {
        long first = Long.getLong("seed", System.nanoTime());
        int runs = Boolean.getBoolean("soak") ? SOAK : SAMPLE;
        Map<String, Integer> ends = new TreeMap<>();
        for (int run = 0; run < runs; run++) {
            long seed = first + run;
            String end = new Run(new java.util.Random(seed)).walk();
            assertThat(invariants.violations())
                    .as("the books after the run with -Dseed=%d", seed)
                    .isEmpty();
            ends.merge(end, 1, Integer::sum);
        }
        System.out.printf(
                "%d crash runs from seed %d: %s; threads killed %s%n",
                runs, first, ends, new TreeMap<>(crashes.died()));
        assertThat(crashes.died()).as("places where threads died").containsKeys("after a commit", "before a commit");
    }

    @Test
    void aNewKeyForEachTryIsNoticed() {
        crashes.spoil(charge -> withPayment(charge, UUID.randomUUID()), result -> result);
        assertThat(noticed(TestCard.LOSES_ANSWER)).isTrue();
    }

    @Test
    void aLostAnswerTakenForAFailureIsNoticed() {
        crashes.spoil(
                charge -> charge,
                result -> result instanceof ChargeResult.Unknown ? new ChargeResult.Declined("", "timeout") : result);
        assertThat(noticed(TestCard.LOSES_ANSWER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop index purchase_order_place",
                "drop index payment_running",
                "drop index payment_applied",
                "drop index invoice_period",
                "alter table journal_transaction drop constraint journal_transaction_event_reference_key",
                "alter table idempotency_record drop constraint idempotency_record_pkey"
            })
    void aUniquenessThatTheDatabaseDoesNotKeepIsNoticed(String mutation) {
        assertThat(violationsAfter(() -> database.sql(mutation).update()))
                .singleElement()
                .asString()
                .startsWith("What is unique is kept so by the database");
    }

    @Test
    void settlingWithoutLookingWhetherThatIsDoneIsNoticed() {
        DeskCaller caller = shop.caller();
        shop.card(caller.account().id(), TestCard.APPROVES);
        Quote quote = quotes.quote(caller, new QuoteRequest(addon, Cycle.ONE_TIME, "", false));
        UUID order = desk.place(
                        caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"))
                .order();
        PaymentId paid =
                payments.of(invoices.of(new OrderId(order)).get(0).id()).get(0).id();

        assertThat(violationsAfter(() -> settlesAgain.settle(paid))).isEmpty();
        payments.spoil(true);
        assertThat(violationsAfter(() -> settlesAgain.settle(paid)))
                .anyMatch(problem -> problem.startsWith("Each payment that succeeded is booked once"));
    }

    /** What is wrong in the books after it; nothing of it stays. */
    private List<String> violationsAfter(Runnable mutation) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            mutation.run();
            return invariants.violations();
        }));
    }

    /** Whether the money at the gateway and the books disagree before the gateway itself tells. */
    private boolean noticed(TestCard card) {
        DeskCaller caller = shop.caller();
        shop.card(caller.account().id(), card);
        Quote quote = quotes.quote(caller, new QuoteRequest(addon, Cycle.ONE_TIME, "", false));
        desk.place(caller, UUID.randomUUID().toString(), new OrderRequest(quote.id(), quote.total(), "Ada"));
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            reconcile.money();
        }
        return taken(caller) != booked(caller);
    }

    private static Charge withPayment(Charge charge, UUID key) {
        return new Charge(
                key,
                charge.account(),
                charge.amount(),
                charge.method(),
                charge.description(),
                charge.back(),
                charge.reference(),
                charge.begunAt());
    }

    /** What the sandbox took of the account and did not give back. */
    private long taken(DeskCaller caller) {
        return database.sql("""
                select coalesce(sum(p.amount), 0) - coalesce(sum(r.amount), 0) from sandbox_payment p left join lateral (
                  select sum(amount) as amount from sandbox_refund r where r.payment_id = p.id and r.code = '') r on true
                where p.state = 'SUCCEEDED' and p.account_id = :account""")
                .param("account", caller.account().id().value())
                .query(Long.class)
                .single();
    }

    private long booked(DeskCaller caller) {
        return database.sql("""
                select coalesce(sum(e.amount), 0) from journal_entry e join invoice i on i.id = e.invoice_id
                where e.account = 'cash:sandbox' and i.account_id = :account""")
                .param("account", caller.account().id().value())
                .query(Long.class)
                .single();
    }

    /** One customer's bad day. */
    private final class Run {

        private final RandomGenerator random;
        private final DeskCaller caller;
        private final Cycle cycle;
        private final TestCard card;
        private final List<Runnable> deeds = new ArrayList<>();

        Run(RandomGenerator random) {
            this.random = random;
            this.caller = shop.caller();
            this.cycle = random.nextBoolean() ? Cycle.ONE_TIME : Cycle.MONTHLY;
            // One that refuses refunds leaves work for a person, which is right, but not to be judged here.
            TestCard[] cards = TestCard.values();
            TestCard drawn = cards[random.nextInt(cards.length)];
            this.card = drawn == TestCard.REFUSES_REFUND ? TestCard.APPROVES : drawn;
        }

        String walk() {
            if (random.nextInt(10) > 0) {
                shop.card(caller.account().id(), card);
            }
            plan();
            crashes.dieAfter(random.nextInt(3) == 0 ? Integer.MAX_VALUE : random.nextInt(12));
            atOnce();
            crashes.live();
            quiet();
            afterwards();
            quiet();
            return judge();
        }

        private void plan() {
            int clicks = 1 + random.nextInt(3);
            String shared = UUID.randomUUID().toString();
            Quote quote = quotes.quote(caller, new QuoteRequest(addon, cycle, "", false));
            for (int i = 0; i < clicks; i++) {
                boolean same = random.nextBoolean();
                Quote mine = same ? quote : quotes.quote(caller, new QuoteRequest(addon, cycle, "", false));
                String key = same ? shared : UUID.randomUUID().toString();
                deeds.add(() -> click(mine, key));
            }
            deeds.add(reconcile::money);
            deeds.add(webhooks::tell);
            if (random.nextInt(3) == 0) {
                deeds.add(() -> newest().ifPresent(order -> cancel.now(order.id(), "Ada")));
            }
            if (random.nextInt(3) == 0) {
                deeds.add(this::payByAnotherCard);
            }
            if (random.nextInt(4) == 0) {
                deeds.add(() -> newest().ifPresent(order -> refund.giveBack(order.id(), "It does not start")));
            }
        }

        /** Days later somebody changes their mind, and that may break off, too. */
        private void afterwards() {
            crashes.dieAfter(random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(6));
            List<Runnable> ideas = List.of(
                    () -> newest().ifPresent(order -> cancel.now(order.id(), "Ada")),
                    () -> newest().ifPresent(order -> refund.giveBack(order.id(), "It does not start")),
                    this::payByAnotherCard);
            deeds.clear();
            for (Runnable idea : ideas) {
                if (random.nextInt(3) == 0) {
                    deeds.add(idea);
                    deeds.add(reconcile::money);
                }
            }
            if (!deeds.isEmpty()) {
                atOnce();
            }
            crashes.live();
        }

        private void click(Quote quote, String key) {
            for (int i = 0; i < 3; i++) {
                try {
                    desk.place(caller, key, new OrderRequest(quote.id(), quote.total(), "Ada"));
                    return;
                } catch (Crashes.Killed killed) {
                    // The operator's desk asks again with the same key.
                    continue;
                }
            }
        }

        private void payByAnotherCard() {
            PaymentMethod good = shop.card(caller.account().id(), TestCard.APPROVES);
            newest().flatMap(order -> invoices.of(order.id()).stream().findFirst())
                    .ifPresent(invoice -> pay.pay(invoice.id(), good.id()));
        }

        private void atOnce() {
            ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
            deeds.forEach(deed -> threads.execute(() -> {
                try {
                    deed.run();
                } catch (Crashes.Killed | BillingRefusedException expected) {
                    // It died, or was told no: both are part of the day.
                    Thread.yield();
                }
            }));
            threads.shutdown();
            try {
                assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
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

        private String judge() {
            Optional<Order> order = newest();
            long taken = taken(caller);
            assertThat(booked(caller)).as("the books and the gateway").isEqualTo(taken);
            assertThat(order.map(Order::state).orElse(OrderState.EXPIRED))
                    .as("where it ended")
                    .isNotIn(OrderState.NEW, OrderState.PENDING_PAYMENT, OrderState.PROCESSING);
            assertThat(taken)
                    .as("what the customer paid")
                    .isEqualTo(order.map(this::owed).orElse(0L));
            return order.map(one -> one.state().name()).orElse("NOTHING");
        }

        /** Only what may run, or did until it was cancelled, costs something; and it costs that once. */
        private long owed(Order order) {
            boolean had = order.state() == OrderState.ACTIVE
                    || order.state() == OrderState.CANCELLED
                            && subscriptions.of(order.id()).isPresent();
            return had ? invoices.of(order.id()).get(0).total().minorUnits() : 0;
        }

        private Optional<Order> newest() {
            return orders.of(caller.account().id()).stream().findFirst();
        }
    }
}
