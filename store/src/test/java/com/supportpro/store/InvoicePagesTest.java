package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.Shop.ForSale;
import com.supportpro.store.billing.BookTransfer;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.Invoices;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.PaymentMethods;
import com.supportpro.store.billing.Payments;
import com.supportpro.store.billing.RefundInvoice;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.billing.model.InvoiceState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class InvoicePagesTest {

    @Autowired
    Shop shop;

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    PaymentMethods methods;

    @Autowired
    BookTransfer transfers;

    @Autowired
    RefundInvoice refunds;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcClient database;

    @LocalServerPort
    int port;

    private ForSale csat;
    private Buyer buyer;
    private Browser browser;

    @BeforeEach
    void somebodyWhoOwesMoney() {
        csat = shop.forSale(port, Shop.PRICE);
        buyer = shop.buyer(port);
        browser = new Browser(port);
        browser.signIn(buyer.customer().email(), PASSWORD);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void theLinkFromTheDeskLeadsOverTheSignInToExactlyThisInvoice() {
        String path = path(due());
        Browser signedOut = new Browser(port);

        assertThat(Browser.location(signedOut.get(path))).endsWith("/sign-in");
        HttpResponse<String> signedIn = signedOut.signIn(buyer.customer().email(), PASSWORD);

        assertThat(Browser.location(signedIn)).contains(path);
        assertThat(signedOut.get(path).body()).contains("Pay this invoice", "EUR\u00a034.51");
    }

    @Test
    void aDueInvoiceIsPaidWithTheStoredCard() {
        Invoice invoice = due();
        PaymentMethod card = shop.card(buyer, TestCard.APPROVES);
        String path = path(invoice);
        assertThat(browser.get(path).body())
                .contains("Pay EUR\u00a034.51", "Test APPROVES", "VAT 19 %, Germany", "Ada Minh");
        assertThat(browser.get("/").body()).contains("To be paid", invoice.number());

        HttpResponse<String> answer = pay(invoice, card);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.get(Browser.location(answer)).body())
                .contains("EUR\u00a034.51 is paid. Your desk goes on by itself.", "Paid")
                .doesNotContain("Pay this invoice");
        assertThat(browser.get("/invoices").body()).contains(invoice.number());
        assertThat(browser.get("/").body()).doesNotContain("To be paid");
        assertThat(browser.get("/addons").body())
                .contains("May run", csat.addon().toString());
        assertThat(browser.get("/orders").body()).contains("Active", "One time");
    }

    @Test
    void aDeclinedCardLeavesTheInvoiceOpenAndAnotherOnePaysIt() {
        Invoice invoice = due();
        PaymentMethod bad = shop.card(buyer, TestCard.DECLINES);

        String page = browser.get(Browser.location(pay(invoice, bad))).body();

        assertThat(page)
                .contains("The payment was declined, and nothing was charged", "Test DECLINES was declined", "Pay EUR")
                .doesNotContain("insufficient_funds");
        pay(invoice, shop.card(buyer, TestCard.APPROVES));
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void theBankAsksTheCustomerAndTheirApprovalPays() {
        Invoice invoice = due();
        HttpResponse<String> away = pay(invoice, shop.card(buyer, TestCard.ASKS));
        assertThat(away.body()).contains("Your bank wants you to confirm the payment");
        String challenge = sandbox(away.body());
        assertThat(browser.get(path(invoice)).body()).contains("Confirm the payment", challenge);

        HttpResponse<String> back = browser.submit(challenge, challenge, "approve", "true");
        assertThat(Browser.location(back)).endsWith(path(invoice) + "/paid");
        HttpResponse<String> paid = browser.get(path(invoice) + "/paid");

        assertThat(browser.get(Browser.location(paid)).body()).contains("is paid. Your desk goes on by itself.");
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void anotherCardTakesThePlaceOfWhatWaitsForItsCustomerAndNothingIsCalledDeclined() {
        Invoice invoice = due();
        pay(invoice, shop.card(buyer, TestCard.ASKS));
        assertThat(browser.get(path(invoice)).body())
                .contains("Waits for your confirmation")
                .doesNotContain("Being paid");

        pay(invoice, shop.card(buyer, TestCard.APPROVES));

        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
        assertThat(browser.get(path(invoice)).body()).contains("Not confirmed").doesNotContain("Declined");
        assertThat(told("PAYMENT_FAILED")).isZero();
    }

    @Test
    void whoRefusesAtTheirBankPaysNothingAndMayTryAgain() {
        Invoice invoice = due();
        String challenge = sandbox(pay(invoice, shop.card(buyer, TestCard.ASKS)).body());

        browser.submit(challenge, challenge, "approve", "false");
        HttpResponse<String> back = browser.get(path(invoice) + "/paid");

        assertThat(browser.get(Browser.location(back)).body()).contains("nothing was charged", "Pay EUR");
        pay(invoice, shop.card(buyer, TestCard.APPROVES));
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void whoComesBackWithoutAnAnswerReadsThatTheBankWaits() {
        Invoice invoice = due();
        pay(invoice, shop.card(buyer, TestCard.ASKS));

        HttpResponse<String> back = browser.get(path(invoice) + "/paid");

        assertThat(browser.get(Browser.location(back)).body()).contains("Your bank still waits");
        assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void aLostAnswerIsShownAsBeingConfirmedUntilItIsKnown() {
        Invoice invoice = due();

        HttpResponse<String> answer = pay(invoice, shop.card(buyer, TestCard.LOSES_ANSWER));
        String page = browser.get(Browser.location(answer)).body();

        assertThat(page)
                .contains("Your payment is being confirmed", "/progress\"")
                .doesNotContain("Pay EUR");
        browser.get(path(invoice) + "/paid");
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
        HttpResponse<String> progress = browser.get(path(invoice) + "/progress");
        assertThat(progress.headers().firstValue("HX-Refresh")).contains("true");
    }

    @Test
    void severalClicksOnPayChargeOnce() {
        Invoice invoice = due();
        PaymentMethod card = shop.card(buyer, TestCard.APPROVES);
        browser.get(path(invoice));
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, 4)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> pay(invoice, card), clicks))
                    .toList();
            assertThat(all)
                    .allSatisfy(click -> assertThat(click.join().statusCode()).isEqualTo(302));
        } finally {
            clicks.shutdown();
        }

        assertThat(payments.of(invoice.id())).hasSize(1);
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void whoPaysAgainReadsThatNothingIsLeftToPay() {
        Invoice invoice = due();
        PaymentMethod card = shop.card(buyer, TestCard.APPROVES);
        browser.get(Browser.location(pay(invoice, card)));

        assertThat(browser.get(Browser.location(pay(invoice, card))).body()).contains("Nothing was charged again");
        assertThat(payments.of(invoice.id())).hasSize(1);
    }

    @Test
    void aCardThatIsEnteredForAnInvoiceComesBackToIt() {
        Invoice invoice = due();
        String path = path(invoice);
        assertThat(browser.get(path).body()).contains("There is no payment method yet");
        String cards = sandbox(browser.submit(path, path + "/payment-method").body());

        HttpResponse<String> entered =
                browser.submit(cards, "/sandbox/cards", "setup", Browser.parameter(cards, "setup"), "card", "APPROVES");
        String back = Browser.location(entered).replace("http://localhost:8081", "");
        HttpResponse<String> added = browser.get(back);

        assertThat(back).startsWith(path + "/payment-method?setup=");
        assertThat(browser.get(Browser.location(added)).body()).contains("Nothing is charged yet", "Visa •••• 4242");
        assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
        pay(invoice, methods.preferred(invoice.account()).orElseThrow());
        assertThat(state(invoice)).isEqualTo(InvoiceState.PAID);
    }

    @Test
    void anotherCardIsChargedForMoreThanThisInvoiceOnlyWhereThatIsWanted() {
        Invoice invoice = due();
        PaymentMethod known = shop.card(buyer, TestCard.DECLINES);
        assertThat(browser.get(path(invoice)).body()).contains("Charge purchases and renewals to it from now on, too");

        String page = enter(invoice, "APPROVES");
        assertThat(methods.preferred(invoice.account())).map(PaymentMethod::id).contains(known.id());
        assertThat(page).contains("Nothing is charged yet.").doesNotContain("from now on.");

        assertThat(enter(invoice, "APPROVES", "prefer", "true")).contains("are charged to it from now on.");
        assertThat(methods.preferred(invoice.account()))
                .map(PaymentMethod::label)
                .contains("Visa •••• 4242");
    }

    private String enter(Invoice invoice, String card, String... more) {
        String path = path(invoice);
        String cards =
                sandbox(browser.submit(path, path + "/payment-method", more).body());
        HttpResponse<String> entered =
                browser.submit(cards, "/sandbox/cards", "setup", Browser.parameter(cards, "setup"), "card", card);
        HttpResponse<String> added = browser.get(Browser.location(entered).replace("http://localhost:8081", ""));
        return browser.get(Browser.location(added)).body();
    }

    @Test
    void invoicesAndCreditNotesCanBeKeptAsPdf() {
        shop.card(buyer, TestCard.APPROVES);
        buyer.buy(csat.addon(), "monthly");
        Invoice invoice = theInvoice();
        refunds.refund(invoice.id(), invoice.total(), "It could not be installed", true);

        String page = browser.get(path(invoice)).body();
        String note = find(page, "/credit-notes/([^/]+)/pdf");

        assertThat(page).contains("Credit notes", "It could not be installed", "On its way back", "Refunded");
        assertPdf("/invoices/" + invoice.number() + "/pdf");
        assertPdf("/credit-notes/" + note + "/pdf");
        assertThat(other().get("/credit-notes/" + note + "/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherAccountsInvoiceDoesNotExist() {
        Invoice invoice = due();
        PaymentMethod theirs = shop.card(buyer, TestCard.APPROVES);
        String path = path(invoice);
        Browser other = other();

        assertThat(List.of(path, path + "/pdf", path + "/paid", path + "/progress", path + "/payment-method"))
                .allSatisfy(page -> assertThat(other.get(page).statusCode()).isEqualTo(404));
        assertThat(other.submit(
                                "/security",
                                path + "/pay",
                                "method",
                                theirs.id().toString())
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.submit("/security", path + "/payment-method").statusCode())
                .isEqualTo(404);
        assertThat(payments.of(invoice.id())).isEmpty();
    }

    @Test
    void anotherAccountsCardIsNotCharged() {
        Invoice invoice = due();
        PaymentMethod theirs = shop.card(shop.buyer(port), TestCard.APPROVES);

        assertThat(pay(invoice, theirs).statusCode()).isEqualTo(404);
        assertThat(state(invoice)).isEqualTo(InvoiceState.OPEN);
    }

    @Test
    void moneyThatWasTransferredShowsAsPaid() {
        Invoice invoice = due();

        transfers.received(invoice.id(), invoice.total(), "STATEMENT-7");

        assertThat(browser.get(path(invoice)).body()).contains("Bank transfer", "Paid");
    }

    @Test
    void staffWithoutAnAccountHaveNoInvoices() {
        Browser staff = new Browser(port);
        staff.signIn(shop.staff(), PASSWORD);

        assertThat(staff.get("/invoices").statusCode()).isEqualTo(403);
    }

    private void assertPdf(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    private Browser other() {
        Browser other = new Browser(port);
        other.signIn(shop.buyer(port).customer().email(), PASSWORD);
        return other;
    }

    private Invoice due() {
        buyer.buy(csat.addon(), "one-time");
        return theInvoice();
    }

    private Invoice theInvoice() {
        return invoices.of(buyer.customer().account().id()).get(0);
    }

    private long told(String kind) {
        return database.sql("select count(*) from billing_notice where kind = :kind and account_id = :account")
                .param("kind", kind)
                .param("account", buyer.customer().account().id().value())
                .query(Long.class)
                .single();
    }

    private InvoiceState state(Invoice invoice) {
        return invoices.find(invoice.id()).orElseThrow().state();
    }

    private HttpResponse<String> pay(Invoice invoice, PaymentMethod method) {
        return browser.submit(
                "/security", path(invoice) + "/pay", "method", method.id().toString());
    }

    private static String path(Invoice invoice) {
        return "/invoices/" + invoice.number();
    }

    /** The address at the sandbox that a page leads to. */
    private static String sandbox(String page) {
        return find(page, "href=\"http://localhost:8081(/sandbox/[^\"]+)\"");
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
