package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** A store that dies at every place, one after the other, while it charges again what waits for its customer. */
@StoreTest
@Import(DunningCrashTest.Surroundings.class)
class DunningCrashTest {

    // The context has it behind the one that lets threads die.
    private static final FickleGateway GATEWAY = new FickleGateway();
    private static final int PLACES_AT_LEAST = 8;

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.parse("2026-12-31T10:00:00Z"));
        }

        @Bean
        PaymentGateway fickleGateway() {
            return GATEWAY;
        }

        @Bean
        static Crashes crashes() {
            return new Crashes();
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    Subscribers subscribers;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    CancelOrder cancel;

    @Autowired
    Invariants invariants;

    @Autowired
    Crashes crashes;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private AddonId csat;
    private Subscriber monthly;

    @BeforeEach
    void anAddonIsForSale() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        GATEWAY.forget();
        csat = shop.forSale(port, Subscribers.PRICE).addon();
    }

    @AfterEach
    void theBooksAreRight() {
        crashes.live();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whereverItDiesTheRetryIsMadeOnce() {
        int places = 0;
        while (dies(places, false)) {
            assertThat(attempts())
                    .as("dying at place %d", places)
                    .containsExactly(PaymentState.FAILED, PaymentState.SUCCEEDED);
            assertPaidOnce(places++);
        }
        assertThat(places).isGreaterThan(PLACES_AT_LEAST);
    }

    @Test
    void whereverItDiesAChallengeThatWasTakenPaysAndNothingElseIsCharged() {
        int places = 0;
        while (dies(places, true)) {
            assertThat(attempts()).as("dying at place %d", places).containsExactly(PaymentState.SUCCEEDED);
            assertPaidOnce(places++);
        }
        assertThat(places).isPositive();
    }

    /** @return whether it died at all: after the last place it lives */
    private boolean dies(int places, boolean taken) {
        awaited();
        if (taken) {
            GATEWAY.tookAfterAll(account());
        }
        clock.set(Instant.parse("2027-02-03T10:00:00Z"));
        crashes.dieAfter(places);
        boolean died = killed();
        crashes.live();
        for (int minute = 0; minute < 3; minute++) {
            clock.advance(Duration.ofMinutes(1));
            reconcile.money();
            renewals.run();
        }
        return died;
    }

    /** A renewal whose card asks for its customer, and a card that does not since. */
    private void awaited() {
        if (monthly != null) {
            cancel.now(monthly.subscription().order(), "Ada Minh");
        }
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        GATEWAY.calm();
        monthly = subscribers.subscribe(port, csat, Cycle.MONTHLY, "DE", "Europe/Berlin", "");
        GATEWAY.mood(FickleGateway::ask);
        clock.set(Instant.parse("2027-01-31T10:00:00Z"));
        renewals.run();
        assertThat(attempts()).containsExactly(PaymentState.ACTION_REQUIRED);
        GATEWAY.mood(FickleGateway::approve);
    }

    private boolean killed() {
        try {
            renewals.run();
            return false;
        } catch (Crashes.Killed killed) {
            return true;
        }
    }

    private void assertPaidOnce(int places) {
        assertThat(last().state()).as("dying at place %d", places).isEqualTo(InvoiceState.PAID);
        assertThat(GATEWAY.taken(account())).as("dying at place %d", places).isEqualTo(2);
        assertThat(invariants.violations()).as("dying at place %d", places).isEmpty();
    }

    private List<PaymentState> attempts() {
        return payments.of(last().id()).stream().map(Payment::state).toList();
    }

    private Invoice last() {
        List<Invoice> bills = invoices.of(monthly.subscription().order());
        return bills.get(bills.size() - 1);
    }

    private UUID account() {
        return monthly.caller().account().id().value();
    }
}
