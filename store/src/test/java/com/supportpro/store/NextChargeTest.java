package com.supportpro.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.protocol.billing.QuoteRequest;
import com.supportpro.store.Subscribers.Subscriber;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PurchaseViews;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.testkit.SettableClock;
import java.time.Instant;
import java.util.Objects;
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

/** What is said to be charged next is what will be charged then. */
@StoreTest
@Import({Shop.class, Subscribers.class, NextChargeTest.Surroundings.class})
class NextChargeTest {

    private static final String FRENCH = "FR40303265045";

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
    Orders orders;

    @Autowired
    PurchaseViews views;

    @Autowired
    Buyers buyers;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;

    @BeforeEach
    void somethingForSale() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        csat = shop.forSale(port, Subscribers.PRICE);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void aVatIdThatWasGivenSinceCountsUntilTheInvoiceIsWrittenWhichIsTheTruth() {
        Subscriber french = subscribe("FR", "Europe/Paris");
        AccountId account = french.caller().account().id();
        assertThat(next(french).nextCharge()).isEqualTo(eur(600));

        buyers.put(account, new TaxDetails("Acme SARL", "", "", "", FRENCH, null));
        assertThat(next(french).nextCharge()).isEqualTo(eur(500));

        at("2027-01-24T10:00:00Z");
        buyers.put(account, TaxDetails.NONE);
        assertThat(next(french).nextCharge()).isEqualTo(eur(500));
        at("2027-01-31T10:00:00Z");
        assertThat(gateway.taken(account.value())).isEqualTo(2);
        assertThat(next(french).nextCharge()).isEqualTo(eur(600));
    }

    @Test
    void aTaxRateThatComesBeforeTheNextPeriodIsReckonedWith() {
        clock.set(Instant.parse("2025-07-15T10:00:00Z"));
        Subscriber romanian = subscribe("RO", "Europe/Bucharest");
        assertThat(next(romanian).nextCharge()).isEqualTo(eur(605));

        QuoteRequest another =
                new QuoteRequest(shop.forSale(port, Subscribers.PRICE).addon(), Cycle.MONTHLY, "", false);
        Quote quote = quotes.quote(romanian.caller(), another);
        OrderRequest order = new OrderRequest(quote.id(), quote.total(), "Ada Minh");
        String bought = desk.place(romanian.caller(), UUID.randomUUID().toString(), order)
                .body();

        assertThat(quote.total()).isEqualTo(eur(595));
        assertThat(subscription(ProtocolJson.mapper().readValue(bought, Purchase.class))
                        .nextCharge())
                .isEqualTo(eur(605));
    }

    private Subscriber subscribe(String country, String zone) {
        return subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, country, zone, "");
    }

    private Purchase.Subscription next(Subscriber who) {
        return subscription(
                views.view(orders.find(who.subscription().order()).orElseThrow()));
    }

    private static Purchase.Subscription subscription(Purchase purchase) {
        return Objects.requireNonNull(purchase.subscription());
    }

    private void at(String instant) {
        clock.set(Instant.parse(instant));
        renewals.run();
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
