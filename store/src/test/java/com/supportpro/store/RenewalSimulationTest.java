package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscription;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.gateway.Charge;
import com.supportpro.store.billing.gateway.ChargeResult;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** More than two years, a leap day among them, of subscriptions whose payers and gateway do as they like. */
@StoreTest
@Import({Shop.class, Subscribers.class, RenewalSimulationTest.Surroundings.class})
class RenewalSimulationTest {

    private static final Instant START = Instant.parse("2027-10-01T00:00:00Z");
    private static final int ANCHOR_DAYS = 92;
    private static final int MONTHS = 26;
    private static final List<Cycle> CYCLES =
            Stream.of(Cycle.values()).filter(Cycle::recurring).toList();
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
    Entitlements entitlements;

    @Autowired
    PayInvoice payInvoice;

    @Autowired
    CancelOrder cancel;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private final List<Subscriber> all = new ArrayList<>();

    @Test
    void theBooksAreRightEveryDay() {
        Shop.ForSale csat = shop.forSale(port, Subscribers.PRICE);
        int wanted = Boolean.getBoolean("soak") ? 1_000 : 50;
        Instant end = START.plus(Duration.ofDays(ANCHOR_DAYS + MONTHS * 31L));
        for (int day = 0; clock.instant().isBefore(end); day++) {
            for (int due = Math.min(wanted, wanted * (day + 1) / ANCHOR_DAYS); all.size() < due; ) {
                subscribe(csat);
            }
            pass(day);
        }
        all.forEach(this::billedAsItShouldBe);
        assertThat(all.stream().map(this::now).filter(one -> one.state() == SubscriptionState.ACTIVE))
                .isNotEmpty();
    }

    private void subscribe(Shop.ForSale csat) {
        gateway.mood(FickleGateway::approve);
        clock.advance(Duration.ofSeconds(random.nextInt(600)));
        all.add(subscribers.subscribe(
                port, csat.addon(), random.pick(CYCLES), random.pick(COUNTRIES), random.pick(ZONES), ""));
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
        all.forEach(this::runsWhatItMay);
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
            cancel.atPeriodEnd(now.order(), true, "Ada Minh");
        } else if (chance > 100) {
            invoices.of(now.order()).stream()
                    .filter(invoice -> invoice.state() == InvoiceState.OPEN)
                    .forEach(invoice -> pay(one, invoice));
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

    private void runsWhatItMay(Subscriber one) {
        EntitlementState may = entitlements
                .find(one.caller().licence().id(), one.subscription().addon())
                .orElseThrow()
                .state();
        SubscriptionState state = now(one).state();
        EntitlementState should = switch (state) {
            case ACTIVE, PAST_DUE -> EntitlementState.ACTIVE;
            case SUSPENDED -> EntitlementState.SUSPENDED;
            case TERMINATED, CANCELLED -> EntitlementState.REVOKED;
        };
        assertThat(may).as("%s on %s", state, clock.instant()).isEqualTo(should);
    }

    /** Every period from the first on, each once, on the day that the anchor gives, for its price. */
    private void billedAsItShouldBe(Subscriber one) {
        Subscription now = now(one);
        List<Invoice> bills = invoices.of(now.order());
        for (int number = 0; number < bills.size(); number++) {
            Invoice bill = bills.get(number);
            Period period = one.subscription().periods().period(number);
            assertThat(bill.period()).isEqualTo(new Invoice.Span(period.start(), period.end()));
            assertThat(bill.net()).isEqualTo(one.subscription().net());
            if (number > 0) {
                assertThat(bill.dueAt()).isEqualTo(period.start());
                assertThat(Duration.between(bill.issuedAt(), period.start())).isPositive();
            }
        }
        assertThat(now.needsPerson()).isNull();
        if (now.state() == SubscriptionState.ACTIVE && !now.endsAtPeriod()) {
            assertThat(now.paid().end()).isAfter(clock.instant().minus(Duration.ofDays(2)));
        }
    }

    private Subscription now(Subscriber one) {
        return subscriptions.find(one.subscription().id()).orElseThrow();
    }
}
