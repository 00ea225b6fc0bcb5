package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.AnnouncePrices;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Promotion;
import com.supportpro.store.billing.Promotions;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.SubscriptionId;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.model.Discount;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.PriceChange;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** More than two years, a leap day among them, of subscriptions whose payers and gateway do as they like. */
@StoreTest
@Import(RenewalSimulationTest.Surroundings.class)
class RenewalSimulationTest {

    private static final Instant START = Instant.parse("2027-10-01T00:00:00Z");
    private static final int ANCHOR_DAYS = 92;
    private static final int MONTHS = 26;
    private static final List<Cycle> CYCLES =
            Stream.of(Cycle.values()).filter(Cycle::recurring).toList();
    private static final int RAISED_EVERY = 150;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "UTC");
    private static final List<String> COUNTRIES = List.of("DE", "FI", "US", "MC");

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

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

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
    Subscriptions subscriptions;

    @Autowired
    Invoices invoices;

    @Autowired
    JdbcClient database;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    CancelOrder cancel;

    @Autowired
    RefundInvoice refunding;

    @Autowired
    AnnouncePrices prices;

    @Autowired
    Promotions promotions;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private final List<Subscriber> all = new ArrayList<>();
    private final List<OrderId> once = new ArrayList<>();
    private final Map<SubscriptionId, List<PriceChange>> announced = new HashMap<>();
    private final Map<String, Promotion> codes = new HashMap<>();

    @Test
    void theBooksAreRightEveryDay() {
        Shop.ForSale csat = shop.forSale(port, Subscribers.PRICE);
        promotion(new Discount.Percent(20), 3);
        promotion(new Discount.Percent(100), 1);
        promotion(new Discount.Amount(new Money("EUR", 123)), 2);
        int wanted = Boolean.getBoolean("soak") ? 1_000 : 50;
        Instant end = START.plus(Duration.ofDays(ANCHOR_DAYS + MONTHS * 31L));
        for (int day = 0; clock.instant().isBefore(end); day++) {
            boolean late = clock.instant().atOffset(ZoneOffset.UTC).getDayOfMonth() >= 29;
            if (late && day < ANCHOR_DAYS) {
                subscribe(csat, "UTC");
            }
            for (int due = Math.min(wanted, wanted * (day + 1) / ANCHOR_DAYS); all.size() < due; ) {
                subscribe(csat, random.pick(ZONES));
            }
            if (day % RAISED_EVERY == RAISED_EVERY - 1) {
                raise(csat, day / RAISED_EVERY + 1);
            }
            pass(day);
        }
        all.forEach(this::billedAsItShouldBe);
        once.forEach(order -> assertThat(invoices.of(order)).hasSize(1));
        assertThat(all)
                .extracting(Subscriber::subscription)
                .extracting(Subscription::cycle)
                .containsAll(CYCLES);
        assertThat(all.stream().map(one -> day(one.subscription()))).contains(29, 30, 31);
        assertThat(announced).isNotEmpty();
        assertThat(all.stream().map(this::now).filter(one -> one.state() == SubscriptionState.ACTIVE))
                .isNotEmpty();
    }

    private void promotion(Discount discount, int periods) {
        String code = "CODE" + codes.size();
        codes.put(code, new Promotion(code, null, discount, periods, START, null, null, 0));
        promotions.add(codes.get(code));
    }

    private static int day(Subscription subscription) {
        return subscription.anchor().atZone(subscription.zone()).getDayOfMonth();
    }

    private void subscribe(Shop.ForSale csat, String zone) {
        gateway.mood(FickleGateway::approve);
        clock.advance(Duration.ofSeconds(random.nextInt(600)));
        String code = random.nextInt(3) == 0 ? random.pick(List.copyOf(new TreeSet<>(codes.keySet()))) : "";
        // Each cycle in turn, so that none is left out.
        Cycle cycle = CYCLES.get(all.size() % CYCLES.size());
        all.add(subscribers.subscribe(port, csat.addon(), cycle, random.pick(COUNTRIES), zone, code));
        if (random.nextInt(6) == 0) {
            once.add(subscribers.buy(port, csat.addon(), random.pick(COUNTRIES), random.pick(ZONES)));
        }
    }

    /** The list price goes up, and everybody who subscribed has notice of it. */
    private void raise(Shop.ForSale csat, int times) {
        csat.publisher().price("csat", Subscribers.raised(10 * times));
        List<Subscription> before = all.stream().map(this::now).toList();
        CYCLES.forEach(cycle -> prices.announce(csat.addon(), cycle));
        for (Subscription one : before) {
            Subscription now = subscriptions.find(one.id()).orElseThrow();
            if (now.nextNet() != null
                    && now.nextNetFrom() != null
                    && !now.nextNet().equals(one.nextNet())) {
                List<PriceChange> changes = announced.computeIfAbsent(one.id(), id -> new ArrayList<>());
                if (one.nextNet() != null) {
                    // One that is not in force yet is replaced.
                    changes.remove(changes.size() - 1);
                }
                changes.add(new PriceChange(now.nextNet(), now.nextNetFrom()));
            }
        }
    }

    private void pass(int day) {
        clock.set(START.plus(Duration.ofDays(day + 1L)));
        gateway.mood(this::anyMood);
        gateway.losesAnswers(charge -> random.nextInt(20) == 0);
        renewals.run();
        for (int i = 0; i < all.size() / 50; i++) {
            act(random.pick(all));
        }
        gateway.speaks();
        reconcile.money();
        reconcile.orders();
        assertThat(invariants.violations()).as("day %s", clock.instant()).isEmpty();
        assertThat(runOtherwise()).as("day %s", clock.instant()).isEmpty();
    }

    private ChargeResult anyMood(Charge charge) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            return FickleGateway.ask(charge);
        }
        return chance < 4 ? FickleGateway.decline(charge) : FickleGateway.approve(charge);
    }

    /** Somebody pays what is open, or seldom cancels. */
    private void act(Subscriber one) {
        Subscription now = now(one);
        if (!now.state().live()) {
            return;
        }
        int chance = random.nextInt(200);
        if (chance == 0) {
            cancel.now(now.order(), "Ada Minh");
        } else if (chance == 1) {
            endWithPeriod(now);
        } else if (chance < 6) {
            refund(now.order(), chance == 2);
        } else if (chance < 10 && !once.isEmpty()) {
            refund(random.pick(once), chance == 6);
        } else if (chance > 100) {
            invoices.of(now.order()).stream()
                    .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                    .forEach(invoice -> pay(one, invoice));
        }
    }

    private void endWithPeriod(Subscription now) {
        try {
            cancel.atPeriodEnd(now.order(), true, "Ada Minh");
        } catch (BillingRefusedException owes) {
            assertThat(now.state() != SubscriptionState.ACTIVE
                            || !now.paid().end().isAfter(clock.instant()))
                    .as("refused for %s", now)
                    .isTrue();
        }
    }

    /** A part of what was paid last, or all of it, and the order ends. */
    private void refund(OrderId order, boolean all) {
        List<Invoice> paid = invoices.of(order).stream()
                .filter(invoice ->
                        invoice.paid().minorUnits() - invoice.refunded().minorUnits() > 1)
                .toList();
        if (!paid.isEmpty()) {
            Invoice last = paid.get(paid.size() - 1);
            long left = last.paid().minus(last.refunded()).minorUnits();
            long back = all ? left : 1 + random.nextInt((int) left - 1);
            refunding.refund(last.id(), new Money("EUR", back), "Sorry", all);
        }
    }

    private void pay(Subscriber one, Invoice invoice) {
        gateway.mood(FickleGateway::approve);
        gateway.speaks();
        payInvoice.comeBack(invoice.id());
        if (invoices.find(invoice.id()).orElseThrow().state() == InvoiceState.OPEN) {
            payInvoice.pay(invoice.id(), one.method().id());
        }
    }

    /** Each subscription with another right than its state gives, in one question. */
    private List<String> runOtherwise() {
        return database.sql("""
                select s.id || ' is ' || s.state || ' and may ' || coalesce(e.state, 'nothing')
                from subscription s left join entitlement e using (licence_id, publisher, slug)
                where e.state is distinct from case when s.state in ('ACTIVE', 'PAST_DUE') then 'ACTIVE'
                  when s.state = 'SUSPENDED' then 'SUSPENDED' else 'REVOKED' end""").query(String.class).list();
    }

    /** Every period from the first on, each once, on the day that the anchor gives, for its price. */
    private void billedAsItShouldBe(Subscriber one) {
        Subscription now = now(one);
        List<Invoice> bills = invoices.of(now.order());
        for (int number = 0; number < bills.size(); number++) {
            Invoice bill = bills.get(number);
            Period period = one.subscription().periods().period(number);
            assertThat(bill.period()).isEqualTo(new Invoice.Span(period.start(), period.end()));
            assertThat(bill.net()).as("period %s of %s", number, now).isEqualTo(net(one.subscription(), period));
            if (number > 0) {
                dueOnItsDay(bill, period, bills.get(number - 1).paidAt());
            }
        }
        assertThat(now.needsPerson()).isNull();
        if (now.state() == SubscriptionState.ACTIVE && !now.endsAtPeriod()) {
            assertThat(now.paid().end()).isAfter(clock.instant().minus(Duration.ofDays(2)));
        }
    }

    /** Also where the one before was paid too late for it to be billed ahead. */
    private static void dueOnItsDay(Invoice bill, Period period, @Nullable Instant before) {
        Instant eve = period.start().minus(Duration.ofDays(1));
        if (before == null || before.isBefore(eve)) {
            assertThat(bill.issuedAt()).isBefore(period.start());
        }
        // The store runs once a day here: what is paid on the eve may be billed a day later.
        if (before == null || before.isBefore(eve) || before.isAfter(period.start())) {
            assertThat(bill.dueAt()).isEqualTo(period.start());
        }
    }

    private Money net(Subscription begun, Period period) {
        Money list = begun.net();
        for (PriceChange change : announced.getOrDefault(begun.id(), List.of())) {
            list = change.appliesTo(period) ? change.net() : list;
        }
        Promotion code = begun.promotion() == null ? null : codes.get(begun.promotion());
        return code == null || period.number() >= code.periods()
                ? list
                : list.minus(code.discount().of(list));
    }

    private Subscription now(Subscriber one) {
        return subscriptions.find(one.subscription().id()).orElseThrow();
    }
}
