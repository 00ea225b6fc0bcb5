package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Quote;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.BillingRefusedException;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.CancelOrder;
import com.supportpro.store.billing.CreditNotes;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.PayBack;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Refund;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.Refunds;
import com.supportpro.store.billing.Renewals;
import com.supportpro.store.billing.Subscriptions;
import com.supportpro.store.billing.gateway.Gateways;
import com.supportpro.store.billing.gateway.PaymentGateway;
import com.supportpro.store.billing.model.InvoiceState;
import com.supportpro.store.billing.model.RefundState;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.testkit.SettableClock;
import com.supportpro.testkit.stripe.StripeCard;
import com.supportpro.testkit.stripe.StripeFake;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Amounts in a currency with three decimal places, of which Stripe takes two. */
@StoreTest
@Import(ExactAmountsTest.Surroundings.class)
@TestPropertySource(
        properties = {
            "supportpro.store.gateway=stripe",
            "supportpro.store.billing.refund-unused=true",
            "supportpro.store.stripe.secret-key=" + StripeFake.SECRET_KEY,
            "supportpro.store.stripe.webhook-secret=" + StripeFake.WEBHOOK_SECRET,
            "supportpro.store.bank.name=SupportPro GmbH",
            "supportpro.store.bank.iban=DE02 1203 0000 0000 2020 51"
        })
class ExactAmountsTest {

    private static final String ORDERED = "2026-12-31T10:00:00Z";
    private static final SettableClock CLOCK = new SettableClock(Instant.parse(ORDERED));
    private static final StripeFake STRIPE = StripeFake.start(CLOCK);

    /** With VAT of 19 % the monthly total ends with 5, the other one with 0. */
    private static final String PRICE = """
            {"currency":"KWD","cycles":[{"cycle":"one-time","minorUnits":2000},{"cycle":"monthly","minorUnits":2500},
            {"cycle":"quarterly","minorUnits":6000}]}""";

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        SettableClock movableClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void stripe(DynamicPropertyRegistry registry) {
        registry.add("supportpro.store.stripe.api-base", STRIPE::url);
    }

    @Autowired
    Shop shop;

    @Autowired
    Gateways gateways;

    @Autowired
    PaymentMethods methods;

    @Autowired
    Invoices invoices;

    @Autowired
    CreditNotes notes;

    @Autowired
    Subscriptions subscriptions;

    @Autowired
    BookTransfer transfers;

    @Autowired
    RefundInvoice refunds;

    @Autowired
    Refunds given;

    @Autowired
    Payments payments;

    @Autowired
    PayBack payBack;

    @Autowired
    CancelOrder cancel;

    @Autowired
    Renewals renewals;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;
    private Shop.Buyer buyer;
    private PaymentMethod card;
    private long charges;

    @BeforeEach
    void aBuyerWithACard() {
        CLOCK.set(Instant.parse(ORDERED));
        database.sql("delete from failed_sign_in").update();
        csat = shop.forSale(port, PRICE);
        buyer = shop.buyer(port);
        card = card(buyer.customer().account().id());
        charges = charges();
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @AfterAll
    static void nothingWasAskedThatStripeDoesNotKnow() {
        STRIPE.close();
    }

    @Test
    void whatStripeCannotTakeIsAnInvoiceToTransferAndTheQuoteSaysSo() {
        Quote quote = buyer.quote(csat.addon(), "monthly");
        assertThat(quote.total()).isEqualTo(kwd(2975));
        assertThat(quote.payWith()).isEmpty();
        assertThat(quote.invoiceReason()).isEqualTo("amount_not_chargeable");

        HttpResponse<String> answer = buyer.order(quote);

        assertThat(Shop.problem(answer)).isEqualTo("402 payment-due");
        assertThat(answer.body()).contains("\"reason\":\"amount_not_chargeable\"");
        UUID order = Shop.orderIn(answer);
        Invoice invoice = invoice(order);
        transfers.received(invoice.id(), invoice.total(), "statement " + UUID.randomUUID());
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.ACTIVE);
        assertThat(charges()).isEqualTo(charges);
    }

    @Test
    void theInvoiceOffersNoCardAndSaysWhyAndNobodyElseCanHaveOneCharged() {
        Invoice invoice = invoice(Shop.orderIn(buyer.buy(csat.addon(), "monthly")));
        String path = "/invoices/" + invoice.number();
        Browser browser = browser();

        assertThat(browser.get(path).body())
                .contains("Cards cannot be charged exactly KWD\u00a02.975", "DE02 1203 0000 0000 2020 51")
                .doesNotContain(path + "/pay", card.label());
        HttpResponse<String> forced =
                browser.submit("/security", path + "/pay", "method", card.id().toString());
        assertThat(browser.get(Browser.location(forced)).body())
                .contains("Cards cannot be charged exactly this amount. Transfer it as the invoice says.");
        assertThat(Shop.problem(new StaffProgram(port).post(path + "/charge", "")))
                .isEqualTo("422 amount-not-chargeable");
        assertThat(invoice(invoice.order().value()).state()).isEqualTo(InvoiceState.OPEN);
        assertThat(charges()).isEqualTo(charges);
    }

    @Test
    void aRenewalIsToBeTransferredAsWell() {
        UUID order = Shop.orderIn(buyer.buy(csat.addon(), "monthly"));
        Invoice first = invoice(order);
        transfers.received(first.id(), first.total(), "statement " + UUID.randomUUID());

        CLOCK.set(Instant.parse("2027-01-24T10:00:00Z"));
        renewals.run();
        assertThat(browser().get("/subscriptions").body()).contains("Nothing: you pay it by bank transfer");
        assertThat(told("RENEWAL_TO_TRANSFER")).isOne();
        assertThat(told("RENEWAL_ISSUED")).isZero();
        CLOCK.set(Instant.parse("2027-01-31T10:00:00Z"));
        renewals.run();

        assertThat(subscriptions.of(new OrderId(order)).orElseThrow().state()).isEqualTo(SubscriptionState.PAST_DUE);
        assertThat(charges()).isEqualTo(charges);
    }

    @Test
    void whatItTakesIsChargedAndPaidBackInPartsThatItTakes() {
        assertThat(buyer.quote(csat.addon(), "one-time").payWith()).isEqualTo(card.label());
        UUID order = Shop.purchase(buyer.buy(csat.addon(), "one-time")).order();
        Invoice paid = invoice(order);
        assertThat(paid.state()).isEqualTo(InvoiceState.PAID);

        assertThatThrownBy(() -> refunds.refund(paid.id(), kwd(1235), "Half of it", false))
                .isInstanceOf(BillingRefusedException.class)
                .hasMessage("The gateway stripe cannot pay back exactly KWD 1.235. Choose an amount with fewer decimal"
                        + " places");
        assertThat(invoice(order).refunded()).isEqualTo(kwd(0));
        assertThat(notes.of(paid.id())).isEmpty();

        refunds.refund(paid.id(), kwd(1230), "Half of it", false);
        reconcile.money();
        assertThat(STRIPE.net()).containsValue(1150L).doesNotContainValue(2380L);
    }

    @Test
    void daysThatAreNotUsedAreTransferredWhenStripeTakesNoSuchAmount() {
        UUID order = Shop.purchase(buyer.buy(csat.addon(), "quarterly")).order();
        CLOCK.set(Instant.parse("2027-01-07T10:00:00Z"));

        cancel.now(new OrderId(order), "Ada Minh");
        reconcile.money();

        Payment payment = payments.of(invoice(order).id()).get(0);
        Refund refund = given.of(payment.id()).get(0);
        assertThat(refund.amount().minorUnits() % 10).isNotZero();
        assertThat(refund.state()).isEqualTo(RefundState.PENDING);
        assertThat(payBack.byHand(refund)).isTrue();
        assertThat(STRIPE.net()).containsValue(7140L);

        payBack.transferred(refund.id(), "statement " + UUID.randomUUID());
        assertThat(given.find(refund.id()).orElseThrow().state()).isEqualTo(RefundState.SUCCEEDED);
    }

    private PaymentMethod card(AccountId account) {
        PaymentGateway stripe = gateways.inForce();
        URI page = stripe.beginSetUp(account.value(), "owner@northwind.example", URI.create("http://localhost:8081/x"));
        String session = page.getPath().replaceAll(".*/", "");
        STRIPE.enterCard(session, StripeCard.APPROVES);
        return methods.add(
                account,
                stripe.name(),
                stripe.finishSetUp(account.value(), session).orElseThrow());
    }

    private Browser browser() {
        Browser browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
        return browser;
    }

    private Invoice invoice(UUID order) {
        return invoices.of(new OrderId(order)).get(0);
    }

    private static long charges() {
        return STRIPE.calls("POST /v1/payment_intents");
    }

    private int told(String kind) {
        return database.sql("select count(*) from billing_notice where kind = :kind and account_id = :account")
                .params(Map.of(
                        "kind", kind, "account", buyer.customer().account().id().value()))
                .query(Integer.class)
                .single();
    }

    private static Money kwd(long fils) {
        return new Money("KWD", fils);
    }
}
