package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
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
import com.supportpro.store.accounts.EmailAddress;
import com.supportpro.store.accounts.NewPerson;
import com.supportpro.store.accounts.People;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.OrderDesk;
import com.supportpro.store.billing.Orders;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.PurchaseViews;
import com.supportpro.store.billing.QuotePurchase;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.SuspendByHand;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.testkit.SettableClock;
import java.time.Instant;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said to be charged next is what will be charged then. */
@StoreTest
@Import(NextChargeTest.Surroundings.class)
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
    PaymentMethods methods;

    @Autowired
    QuotePurchase quotes;

    @Autowired
    OrderDesk desk;

    @Autowired
    SuspendByHand suspend;

    @Autowired
    People people;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;

    @BeforeEach
    void somethingForSale() {
        clock.set(Instant.parse("2026-12-31T10:00:00Z"));
        gateway.forget();
        // Attempts to sign in that were made later than now would have to be waited for.
        database.sql("delete from failed_sign_in").update();
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
        assertThat(quote.renewal()).isEqualTo(eur(605));
        assertThat(subscription(ProtocolJson.mapper().readValue(bought, Purchase.class))
                        .nextCharge())
                .isEqualTo(eur(605));
    }

    @Test
    void whileAnInvoiceIsOverdueItIsTheNextRetryAndAfterTheLastOneNothing() {
        Subscriber german = subscribe("DE", "Europe/Berlin");
        at("2027-01-24T10:00:00Z");
        assertThat(next(german).nextChargeAt()).isEqualTo("2027-01-31T10:00:00Z");

        gateway.mood(FickleGateway::decline);
        at("2027-01-31T10:00:00Z");
        at("2027-01-31T10:00:01Z");
        assertThat(next(german).nextCharge()).isEqualTo(eur(595));
        assertThat(next(german).nextChargeAt()).isEqualTo("2027-02-03T10:00:00Z");
        Browser browser = browser(german);
        assertThat(browser.get("/subscriptions").body())
                .contains("Past due", "We try to charge it again on", "To be paid", "Pay EUR\u00a05.95");
        assertThat(browser.get("/").body()).contains("Next charges");

        for (String day : List.of("2027-02-03T10:00:00Z", "2027-02-07T10:00:00Z", "2027-02-14T10:00:00Z")) {
            at(day);
        }
        assertThat(next(german).state()).isEqualTo("SUSPENDED");
        assertThat(next(german).nextCharge()).isNull();
        assertThat(next(german).nextChargeAt()).isNull();
        browser = browser(german);
        assertThat(browser.get("/subscriptions").body())
                .contains("None by itself: the invoice waits for you", "To be paid", "/invoices/INV-")
                .doesNotContain("We try to charge it again");
        assertThat(browser.get("/").body()).contains("To be paid").doesNotContain("Next charges");
    }

    @Test
    void whoHasNoPaymentMethodIsNotToldThatItIsTriedAgain() {
        Subscriber german = subscribe("DE", "Europe/Berlin");
        methods.remove(german.caller().account().id(), german.method().id());
        at("2027-01-31T10:00:00Z");
        at("2027-01-31T10:00:01Z");

        assertThat(browser(german).get("/subscriptions").body())
                .contains("Past due", "Nothing is charged by itself: please pay the invoice.", "No payment method")
                .doesNotContain("We try to charge it again");
    }

    @Test
    void whatWaitsForAPersonIsNotChargedByItself() {
        Subscriber german = subscribe("DE", "Europe/Berlin");
        suspend.suspend(german.subscription().order(), "The desk attacks others");

        assertThat(next(german).nextCharge()).isNull();
        assertThat(browser(german).get("/subscriptions").body())
                .contains("We are looking into this subscription", "None until we have looked into it");
    }

    /** Of somebody who signs in for the account. */
    private Browser browser(Subscriber who) {
        EmailAddress email = new EmailAddress(UUID.randomUUID() + "@northwind.example");
        people.add(new NewPerson(who.caller().account().id(), email, "Nora Trader", PASSWORD, false));
        Browser browser = new Browser(port);
        browser.signIn(email.value(), PASSWORD);
        return browser;
    }

    private Subscriber subscribe(String country, String zone) {
        return subscribers.subscribe(port, csat.addon(), Cycle.MONTHLY, country, zone, "");
    }

    private Purchase.Subscription next(Subscriber who) {
        return subscription(views.view(orders.find(who.subscription().order()).orElseThrow()));
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
