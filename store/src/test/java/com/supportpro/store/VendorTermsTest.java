package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.Cancellation;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PayInvoice;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.Renewals;
import com.supportpro.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** A vendor who lets nobody run a period out, and pays back what is left of it. */
@StoreTest
@Import(VendorTermsTest.Surroundings.class)
@TestPropertySource(
        properties = {
            "supportpro.store.billing.cancel-at-period-end=false",
            "supportpro.store.billing.refund-unused=true"
        })
class VendorTermsTest {

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
    CancelOrder cancel;

    @Autowired
    RefundInvoice refund;

    @Autowired
    PayInvoice pay;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Orders orders;

    @Autowired
    Invoices invoices;

    @Autowired
    CreditNotes notes;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Subscriber monthly;
    private OrderId order;

    /** 5.00 EUR and 19 % a month, from 31 December, 11:00 in Berlin. */
    @BeforeEach
    void somebodyWhoSubscribed() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        monthly = subscribers.subscribe(
                port, shop.forSale(port, Subscribers.PRICE).addon(), Cycle.MONTHLY, "DE", "Europe/Berlin", "");
        order = monthly.subscription().order();
    }

    @AfterEach
    void theBooksAreRight() {
        reconcile.money();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void theWholeDaysLeftArePaidBackAsThePreviewSays() {
        clock.set(Instant.parse("2027-01-10T10:00:00Z"));
        assertThat(preview().refunded()).isEqualTo(eur(403));
        assertThat(preview().atPeriodEnd()).isNull();

        cancel.now(order, "Ada Minh");
        cancel.now(order, "Ada Minh");
        reconcile.money();

        assertThat(bills()).extracting(Invoice::refunded).containsExactly(eur(403));
        assertThat(notes.of(bills().get(0).id())).singleElement().satisfies(note -> {
            assertThat(note.net()).isEqualTo(eur(339));
            assertThat(note.tax()).isEqualTo(eur(64));
        });
    }

    @Test
    void whatWasGivenBackBeforeCountsAsGivenBack() {
        refund.refund(bills().get(0).id(), eur(500), "A gesture", false);
        clock.set(Instant.parse("2027-01-10T10:00:00Z"));
        assertThat(preview().refunded()).isEqualTo(eur(95));

        cancel.now(order, "Ada Minh");

        assertThat(bills()).extracting(Invoice::refunded).containsExactly(eur(595));
    }

    @Test
    void aPeriodPaidAheadGoesBackWholeBesideTheDaysOfTheRunningOne() {
        clock.set(Instant.parse("2027-01-24T10:00:00Z"));
        renewals.run();
        pay.pay(bills().get(1).id(), monthly.method().id());
        assertThat(preview().refunded()).isEqualTo(eur(134 + 595));

        cancel.now(order, "Ada Minh");

        assertThat(bills()).extracting(Invoice::refunded).containsExactly(eur(134), eur(595));
    }

    @Test
    void nobodyRunsAPeriodOut() {
        assertThatThrownBy(() -> cancel.atPeriodEnd(order, true, "Ada Minh"))
                .isInstanceOf(BillingRefusedException.class)
                .hasMessageContaining("only be cancelled at once");
    }

    private Cancellation preview() {
        return cancel.preview(orders.find(order).orElseThrow());
    }

    private List<Invoice> bills() {
        return invoices.of(order);
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
