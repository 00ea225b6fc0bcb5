package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.Money;
import com.supportpro.protocol.billing.EntitlementDocument;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.Buyers;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.OrderId;
import com.supportpro.store.billing.Payment;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.Reconcile;
import com.supportpro.store.billing.Refunds;
import com.supportpro.store.billing.TaxDetails;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.billing.model.InvoiceState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class StaffMoneyTest {

    private static final UUID INSTANCE = UUID.randomUUID();

    @Autowired
    Shop shop;

    @Autowired
    StoreFixture fixture;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Refunds refunds;

    @Autowired
    Reconcile reconcile;

    @Autowired
    Invariants invariants;

    @Autowired
    Buyers buyers;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private Shop.ForSale csat;
    private Shop.Buyer buyer;
    private Browser browser;
    private StaffProgram program;

    @BeforeEach
    void staffAndACustomer() {
        csat = shop.forSale(port, Shop.PRICE);
        buyer = shop.buyer(port);
        program = new StaffProgram(port);
        browser = new Browser(port);
        browser.signIn(fixture.staff(), PASSWORD);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void whatHasANumberOrANameIsFoundInOneBox() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = buy("one-time");
        Invoice invoice = invoice(order);
        Payment payment = payments.of(invoice.id()).get(0);
        String account = "/staff/accounts/" + buyer.customer().account().id();

        assertThat(found(invoice.number().toLowerCase(Locale.ROOT))).isEqualTo("/staff/invoices/" + invoice.number());
        assertThat(found(order.toString())).isEqualTo("/staff/orders/" + order);
        assertThat(found(" " + payment.reference() + " ")).isEqualTo("/staff/invoices/" + invoice.number());
        assertThat(found(buyer.customer().key())).isEqualTo(account);
        assertThat(found(buyer.customer().email())).isEqualTo(account);
        assertThat(found(buyer.customer().account().id().toString())).isEqualTo(account);
        assertThat(browser.get("/staff/find?query=nothing-of-this-name").body()).contains("Nothing found");
        assertThat(browser.get("/staff/find?query=%00%25").statusCode()).isEqualTo(200);
        assertThat(program.get("/find?query=" + invoice.number()).body()).contains("\"kind\":\"Invoice\"");
    }

    @Test
    void aPartIsRefundedOnceHoweverOftenTheFormIsSent() {
        shop.card(buyer, TestCard.APPROVES);
        Invoice invoice = invoice(buy("one-time"));
        String page = "/staff/invoices/" + invoice.number();

        for (int i = 0; i < 2; i++) {
            browser.submit(page, page + "/refund", "amount", "10.00", "refundedBefore", "0", "reason", "Was down");
        }
        reconcile.money();

        assertThat(again(invoice).refunded()).isEqualTo(eur(1000));
        assertThat(browser.get(page).body()).contains("Paid back", "Was down", "CN-");
        assertThat(audited("Refunded")).isOne();
        assertThat(found(database.sql("select number from credit_note where invoice_id = :id")
                        .param("id", invoice.id().value())
                        .query(String.class)
                        .single()))
                .isEqualTo(page);
        assertThat(problem(program.post(
                        "/invoices/" + invoice.number() + "/refund",
                        "{\"amount\":{\"currency\":\"EUR\",\"minorUnits\":999999},\"reason\":\"All of it\","
                                + "\"refundedBefore\":{\"currency\":\"EUR\",\"minorUnits\":1000}}")))
                .isEqualTo("409 refund-refused");
    }

    @Test
    void aWholeRefundMayEndTheOrderAndItsDesksAreTold() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = buy("monthly");
        String page = "/staff/invoices/" + invoice(order).number();

        browser.submit(
                page, page + "/refund", "amount", "5.95", "refundedBefore", "0", "reason", "Sorry", "ends", "true");
        reconcile.money();

        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.REVERSED);
        assertThat(entitlement()).isEqualTo(EntitlementState.REVOKED);
    }

    @Test
    void moneyOnTheBankAccountIsBookedOnceAndPaidBackByHand() {
        Invoice invoice = due("one-time");
        String path = "/invoices/" + invoice.number();
        String line = "2026-11/" + UUID.randomUUID();
        String transfer = "{\"amount\":{\"currency\":\"EUR\",\"minorUnits\":3451},\"reference\":\"" + line + "\"}";

        assertThat(problem(program.post(path + "/transfer", transfer.replace("3451", "3450"))))
                .isEqualTo("409 not-payable");
        assertThat(program.post(path + "/transfer", transfer).body()).contains("\"state\":\"PAID\"");
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        assertThat(found(line)).isEqualTo("/staff" + path);

        Invoice other = due("one-time", shop.buyer(port));
        assertThat(problem(program.post("/invoices/" + other.number() + "/transfer", transfer)))
                .isEqualTo("409 conflict");

        browser.submit(
                "/staff" + path, "/staff" + path + "/refund", "amount", "34.51", "refundedBefore", "0", "reason", "x");
        reconcile.money();
        UUID refund =
                refunds.of(payments.of(invoice.id()).get(0).id()).get(0).id().value();
        assertThat(browser.get("/staff/dunning").body()).contains("You transfer it", refund.toString());
        browser.submit("/staff" + path, "/staff/refunds/" + refund + "/paid-back", "reference", "2026-11/99");
        assertThat(browser.get("/staff" + path).body()).contains("Paid back");
        assertThat(problem(program.post("/refunds/" + refund + "/paid-back", "{\"reference\":\"again\"}")))
                .isEqualTo("409 refund-refused");
    }

    @Test
    void anOpenFirstInvoiceIsCreditedWithItsOrder() {
        Invoice invoice = due("monthly");
        String page = "/staff/invoices/" + invoice.number();

        browser.submit(page, page + "/credit", "reason", "Ordered by mistake");

        assertThat(again(invoice).state()).isEqualTo(InvoiceState.CREDITED);
        assertThat(buyer.purchase(invoice.order().value()).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(browser.get(page).body()).contains("Ordered by mistake", "Credited");
        assertThat(browser.get(page + "/pdf").headers().firstValue("Content-Type"))
                .hasValue("application/pdf");
        assertThat(audited("Invoice credited")).isOne();
    }

    @Test
    void whatIsDueIsChargedAtOnceWhenStaffAskForIt() {
        Invoice invoice = due("monthly");
        String path = "/invoices/" + invoice.number() + "/charge";
        assertThat(problem(program.post(path, ""))).isEqualTo("422 method-refused");

        shop.card(buyer, TestCard.APPROVES);
        assertThat(program.post(path, "").body()).contains("\"state\":\"PAID\"");
        assertThat(problem(program.post(path, ""))).isEqualTo("409 not-payable");
    }

    @Test
    void whatStaffSuspendStopsOnTheDesksUntilItIsReinstated() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = buy("one-time");
        String page = "/staff/orders/" + order;

        browser.submit(page, page + "/suspend", "reason", "The card was stolen");
        assertThat(entitlement()).isEqualTo(EntitlementState.SUSPENDED);
        assertThat(document().of(csat.addon()).orElseThrow().reason()).isEqualTo("The card was stolen");
        assertThat(browser.get(page).body()).contains("Staff have suspended it");

        long before = document().version();
        program.post("/orders/" + order + "/reinstate", "{\"reason\":\"It was not\"}");
        assertThat(entitlement()).isEqualTo(EntitlementState.ACTIVE);
        assertThat(document().version()).isGreaterThan(before);
        assertThat(problem(program.post("/orders/" + order + "/reinstate", "{\"reason\":\"x\"}")))
                .isEqualTo("409 suspension-refused");
        assertThat(program.post("/orders/" + order + "/suspend", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theBillingTabShowsAllOfACustomersMoney() {
        shop.card(buyer, TestCard.DECLINES);
        Invoice invoice = invoice(Shop.orderIn(buyer.buy(csat.addon(), "monthly")));
        String account = buyer.customer().account().id().toString();

        String page = browser.get("/staff/accounts/" + account + "/billing").body();

        assertThat(page)
                .contains(
                        invoice.number(),
                        "insufficient_funds",
                        "Payment required",
                        csat.addon().toString());
        assertThat(browser.get("/staff/dunning").body()).contains(invoice.number(), "The order is given up");
        assertThat(program.get("/accounts/" + account + "/billing").body()).contains(invoice.number(), "FAILED");
    }

    @Test
    void aPromotionIsCreatedUsedAndEnded() {
        String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        browser.submit(
                "/staff/promotions", "/staff/promotions", "code", code.toLowerCase(Locale.ROOT), "percent", "50");
        assertThat(buyer.quote(csat.addon(), "one-time", code, false).statusCode())
                .isEqualTo(201);
        assertThat(problem(program.post("/promotions", "{\"code\":\"" + code + "\",\"percent\":\"5\"}")))
                .isEqualTo("409 conflict");
        assertThat(problem(program.post("/promotions", "{\"code\":\"BOTH\",\"percent\":\"5\",\"amount\":\"5\"}")))
                .isEqualTo("422 invalid-value");

        browser.submit("/staff/promotions", "/staff/promotions/" + code + "/end");

        assertThat(problem(buyer.quote(csat.addon(), "one-time", code, false))).isEqualTo("422 promotion-refused");
        assertThat(audited("Promotion ended")).isOne();
    }

    @Test
    void brokenBooksAreToldOnEveryPageOfTheStaffUntilACheckFindsThemRight() {
        database.sql("insert into invariant_run (at, problems) values (now(), '[\"<b>No number is left out</b>\"]')")
                .update();
        assertThat(browser.get("/staff").body()).contains("The books break one of their rules");
        assertThat(browser.get("/staff/books").body())
                .contains("&lt;b&gt;No number")
                .doesNotContain("<b>No number");

        browser.submit("/staff/books", "/staff/books/check");

        assertThat(browser.get("/staff").body()).doesNotContain("The books break");
        assertThat(program.post("/books/check", "").body()).contains("\"problems\":[]");
    }

    @Test
    void aMailThatWasGivenUpIsTriedAgain() {
        long mail = database.sql("""
                insert into billing_notice (kind, subject, account_id, facts, at, attempts, next_at, problem, given_up_at)
                values ('REFUNDED', :subject, :account, '{}', now(), 9, now(), 'Mailbox <full>', now()) returning id""")
                .param("subject", UUID.randomUUID().toString())
                .param("account", buyer.customer().account().id().value())
                .query(Long.class)
                .single();
        assertThat(browser.get("/staff/mails").body()).contains("Mailbox &lt;full&gt;", "Given up");

        browser.submit("/staff/mails", "/staff/mails/" + mail + "/retry");

        assertThat(database.sql("select attempts = 0 and given_up_at is null from billing_notice where id = :id")
                        .param("id", mail)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(program.post("/mails/" + Long.MAX_VALUE + "/retry", "").statusCode())
                .isEqualTo(404);
        database.sql("delete from billing_notice where id = :id")
                .param("id", mail)
                .update();
    }

    @Test
    void aVatIdIsConfirmedAsItWasLookedUp() {
        AccountId account = buyer.customer().account().id();
        buyers.put(account, new TaxDetails("Acme", "", "", "", "DE136695976", null));
        assertThat(browser.get("/staff/vat-ids").body()).contains("DE136695976");

        assertThat(problem(program.post("/vat-ids/" + account + "/confirm", "{\"vatId\":\"DE1\"}")))
                .isEqualTo("409 conflict");
        browser.submit("/staff/vat-ids", "/staff/vat-ids/" + account + "/confirm", "vatId", "DE136695976");

        assertThat(buyers.details(account).vatCheckedAt()).isNotNull();
        assertThat(audited("VAT id confirmed")).isOne();
    }

    @Test
    void aVatIdThatIsNotValidIsRemovedAndTheNextInvoiceBearsTax() {
        buyer = shop.buyer(port, "FR", "Europe/Paris");
        AccountId account = buyer.customer().account().id();
        buyers.put(account, new TaxDetails("Acme SARL", "Rue 1", "75001", "Paris", "FR40303265045", null));
        Invoice issued = due("one-time");
        assertThat(issued.tax()).isEqualTo(eur(0));
        assertThat(browser.get("/staff/vat-ids").body()).contains("Remove FR40303265045");

        String path = "/vat-ids/" + account + "/reject";
        assertThat(problem(program.post(path, "{\"vatId\":\"FR1\",\"reason\":\"x\"}")))
                .isEqualTo("409 conflict");
        assertThat(program.post(path, "{\"vatId\":\"FR40303265045\"}").statusCode())
                .isEqualTo(422);
        browser.submit("/staff/vat-ids", "/staff" + path, "vatId", "FR40303265045", "reason", "Nobody knows it");

        assertThat(buyers.details(account)).isEqualTo(new TaxDetails("Acme SARL", "Rue 1", "75001", "Paris", "", null));
        assertThat(audited("VAT id rejected")).isOne();
        assertThat(browser.get("/staff/vat-ids").body()).doesNotContain("FR40303265045");
        assertThat(again(issued).tax()).isEqualTo(eur(0));
        assertThat(buyer.quote(shop.forSale(port, Shop.PRICE).addon(), "monthly")
                        .tax())
                .isEqualTo(eur(100));
        assertThat(problem(program.post(path, "{\"vatId\":\"FR40303265045\",\"reason\":\"x\"}")))
                .isEqualTo("409 conflict");
    }

    @Test
    void customersAreRefusedAllOfIt() {
        Browser customer = new Browser(port);
        customer.signIn(buyer.customer().email(), PASSWORD);

        for (String path :
                List.of("find", "dunning", "books", "promotions", "vat-ids", "mails", "exports", "figures")) {
            assertThat(customer.get("/staff/" + path).statusCode()).as(path).isEqualTo(403);
            assertThat(customer.get("/api/v1/staff/" + path).statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(customer.get("/staff/exports/journal.csv?from=2026-01-01&to=2026-12-31")
                        .statusCode())
                .isEqualTo(403);
    }

    private UUID buy(String cycle) {
        return Shop.purchase(buyer.buy(csat.addon(), cycle)).order();
    }

    private Invoice due(String cycle) {
        return due(cycle, buyer);
    }

    private Invoice due(String cycle, Shop.Buyer who) {
        return invoice(Shop.orderIn(who.buy(csat.addon(), cycle)));
    }

    private Invoice invoice(UUID order) {
        return invoices.of(new OrderId(order)).get(0);
    }

    private Invoice again(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow();
    }

    private EntitlementDocument document() {
        return buyer.entitlements(INSTANCE);
    }

    private EntitlementState entitlement() {
        return document().of(csat.addon()).orElseThrow().state();
    }

    private String found(String query) {
        return Browser.location(browser.get("/staff/find?" + Browser.form("query", query)))
                .replaceFirst("^http://[^/]+", "");
    }

    private static String problem(HttpResponse<String> answer) {
        return Shop.problem(answer);
    }

    private long audited(String action) {
        return database.sql("""
                select count(*) from audit_entry where action = :action and at > now() - interval '10 minutes'
                  and (account_id = :account or account_id is null and actor like '%@vendor.example')""")
                .param("action", action)
                .param("account", buyer.customer().account().id().value())
                .query(Long.class)
                .single();
    }

    private static Money eur(long cents) {
        return new Money("EUR", cents);
    }
}
