package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.gateway.NewMethod;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.testkit.SettableClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Bank transfer is in force, and the gateway of a stored card is set up still. */
@StoreTest
@Import(TransferInForceTest.Surroundings.class)
@TestPropertySource(properties = "supportpro.store.gateway=bank-transfer")
class TransferInForceTest {

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return new SettableClock(Instant.now());
        }

        @Bean
        FickleGateway fickleGateway() {
            return new FickleGateway();
        }
    }

    @Autowired
    Shop shop;

    @Autowired
    FickleGateway gateway;

    @Autowired
    PaymentMethods methods;

    @Autowired
    Invoices invoices;

    @Autowired
    BookTransfer transfers;

    @Autowired
    Renewals renewals;

    @Autowired
    Invariants invariants;

    @Autowired
    SettableClock clock;

    @LocalServerPort
    int port;

    @Test
    void aPurchaseIsAnInvoiceAsItsQuoteSaysAndARenewalIsChargedAsThePagesSay() {
        Shop.Buyer buyer = shop.buyer(port);
        AccountId account = buyer.customer().account().id();
        methods.add(account, FickleGateway.NAME, new NewMethod("card-" + UUID.randomUUID(), "Visa •••• 4242", null));

        Quote quote = buyer.quote(shop.forSale(port, Shop.PRICE).addon(), "monthly");
        assertThat(quote.payWith()).isEmpty();
        assertThat(quote.invoiceReason()).isEqualTo("bank_transfer");
        HttpResponse<String> answer = buyer.order(quote);

        assertThat(Shop.problem(answer)).isEqualTo("402 payment-due");
        assertThat(answer.body()).contains("\"reason\":\"bank_transfer\"");
        assertThat(gateway.asked(account.value())).isZero();
        Invoice first = invoices.of(account).get(0);
        transfers.received(first.id(), first.total(), "statement " + UUID.randomUUID());
        assertThat(buyer.purchase(Shop.orderIn(answer)).state()).isEqualTo(OrderState.ACTIVE);
        Browser browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
        assertThat(browser.get("/payment-methods").body())
                .contains("Purchases are paid by bank transfer", "are charged to the preferred one")
                .doesNotContain("charged for purchases");
        assertThat(browser.get("/subscriptions").body()).contains("Visa •••• 4242");

        clock.advance(Duration.ofDays(32));
        renewals.run();

        List<Invoice> bills = invoices.of(first.order());
        assertThat(bills).extracting(Invoice::state).containsExactly(InvoiceState.PAID, InvoiceState.PAID);
        assertThat(gateway.asked(account.value())).isOne();
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whoHasNoCardIsNotAskedForOne() {
        Shop.Buyer buyer = shop.buyer(port);
        buyer.buy(shop.forSale(port, Shop.PRICE).addon(), "monthly");
        Invoice first = invoices.of(buyer.customer().account().id()).get(0);
        transfers.received(first.id(), first.total(), "statement " + UUID.randomUUID());
        Browser browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);

        assertThat(browser.get("/subscriptions").body())
                .contains("you pay it by bank transfer")
                .doesNotContain("Add one");
    }
}
