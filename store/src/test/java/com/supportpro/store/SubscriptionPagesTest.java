package com.supportpro.store;

import static com.supportpro.store.StoreFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.Shop.Buyer;
import com.supportpro.store.Shop.ForSale;
import com.supportpro.store.billing.Invariants;
import com.supportpro.store.billing.PaymentMethod;
import com.supportpro.store.billing.gateway.sandbox.TestCard;
import com.supportpro.store.licences.DeskId;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StoreTest
class SubscriptionPagesTest {

    @Autowired
    Shop shop;

    @Autowired
    Invariants invariants;

    @LocalServerPort
    int port;

    private ForSale csat;
    private Buyer buyer;
    private Browser browser;

    @BeforeEach
    void somebodySignedIn() {
        csat = shop.forSale(port, Shop.PRICE);
        buyer = shop.buyer(port);
        browser = browser(buyer);
    }

    @AfterEach
    void theBooksAreRight() {
        assertThat(invariants.violations()).isEmpty();
    }

    @Test
    void emptyPagesSayWhatWillBeThere() {
        assertThat(browser.get("/invoices").body()).contains("No invoice yet");
        assertThat(browser.get("/subscriptions").body()).contains("No subscription");
        assertThat(browser.get("/orders").body()).contains("No order yet");
        assertThat(browser.get("/addons").body()).contains("Nothing purchased yet");
        assertThat(browser.get("/payment-methods").body()).contains("No payment method yet");
    }

    @Test
    void aSubscriptionSaysWhatIsChargedNextAndToWhat() {
        subscribed();

        assertThat(browser.get("/subscriptions").body())
                .contains("Active", "Monthly", "EUR\u00a05.95", "Test APPROVES", "Cancel");
        assertThat(browser.get("/").body()).contains("Next charges", "EUR\u00a05.95");
    }

    @Test
    void cancellingAtOnceIsShownFirstAndStopsTheAddon() {
        UUID order = subscribed();
        String path = "/orders/" + order + "/cancel";
        assertThat(browser.get(path).body()).contains("<strong>stops now</strong>", "is not paid back", "Cancel now");

        HttpResponse<String> answer = browser.submit(path, path);

        assertThat(browser.get(Browser.location(answer)).body())
                .contains("is cancelled. Nothing is charged for it any more.", "Cancelled");
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(browser.get("/addons").body()).contains("Ended", "Cancelled by");
        assertThat(Browser.location(browser.get(path))).endsWith("/subscriptions");
        assertThat(browser.submit("/security", path).statusCode()).isEqualTo(302);
    }

    @Test
    void cancellingForThePeriodsEndLetsItRunAndCanBeTakenBack() {
        UUID order = subscribed();
        String path = "/orders/" + order;

        browser.submit(path + "/cancel", path + "/cancel-at-period-end");
        assertThat(browser.get("/subscriptions").body()).contains("Ends with its period", "and is not renewed", "Keep");
        assertThat(browser.get("/").body()).doesNotContain("Next charges");

        browser.submit("/subscriptions", path + "/keep");
        assertThat(browser.get("/subscriptions").body())
                .contains("Active", "EUR\u00a05.95")
                .doesNotContain("Ends with its period");
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.ACTIVE);
    }

    @Test
    void anUnpaidOrderIsCancelledAndItsInvoiceCredited() {
        UUID order = Shop.orderIn(buyer.buy(csat.addon(), "one-time"));
        String path = "/orders/" + order + "/cancel";
        assertThat(browser.get("/orders").body()).contains("Payment required", path);
        assertThat(browser.get(path).body()).contains("is credited: INV-", "Cancel the order");

        browser.submit(path, path);

        assertThat(browser.get("/orders").body()).contains("Cancelled").doesNotContain("Payment required");
        assertThat(browser.get("/invoices").body()).contains("Credited");
    }

    @Test
    void whatWasChargedOnceCannotBeCancelled() {
        shop.card(buyer, TestCard.APPROVES);
        UUID order = Shop.orderIn(buyer.buy(csat.addon(), "one-time"));

        HttpResponse<String> answer = browser.submit("/security", "/orders/" + order + "/cancel");

        assertThat(browser.get(Browser.location(answer)).body()).contains("there is nothing to cancel");
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.ACTIVE);
    }

    @Test
    void aTrialIsFreeAndEndsByItself() {
        UUID quote = UUID.fromString(com.supportpro.protocol.ProtocolJson.mapper()
                .readTree(buyer.quote(csat.addon(), "monthly", "", true).body())
                .path("id")
                .asString());
        buyer.order(quote, new com.supportpro.protocol.Money("EUR", 0), "a-trial-of-mine");

        assertThat(browser.get("/subscriptions").body())
                .contains("Trial", "Free until", "a trial ends by itself")
                .doesNotContain("Keep ");
    }

    @Test
    void anotherAccountsOrderDoesNotExist() {
        UUID order = subscribed();
        Browser other = browser(shop.buyer(port));

        assertThat(other.get("/orders/" + order + "/cancel").statusCode()).isEqualTo(404);
        for (String act : new String[] {"cancel", "cancel-at-period-end", "keep"}) {
            assertThat(other.submit("/security", "/orders/" + order + "/" + act).statusCode())
                    .isEqualTo(404);
        }
        assertThat(buyer.purchase(order).state()).isEqualTo(OrderState.ACTIVE);
    }

    @Test
    void paymentMethodsArePreferredAndRemoved() {
        PaymentMethod first = shop.card(buyer, TestCard.APPROVES);
        PaymentMethod second = shop.card(buyer, TestCard.LATE);
        String path = "/payment-methods/" + first.id();

        browser.submit("/payment-methods", path + "/prefer");
        assertThat(browser.get("/payment-methods").body()).contains("Test APPROVES is charged from now on");
        assertThat(browser.get(path + "/remove").body()).contains("Test LATE is charged");
        browser.submit(path + "/remove", path + "/remove");

        String page = browser.get("/payment-methods").body();
        assertThat(page).contains("Test APPROVES is removed", "Preferred", second.label());
        assertThat(page).doesNotContain(path + "/prefer");
        assertThat(browser.submit("/security", path + "/prefer").statusCode()).isEqualTo(404);
    }

    @Test
    void theOnlyMethodOfASubscriptionIsNotRemovedWithoutAWarning() {
        subscribed();
        String page = browser.get("/payment-methods").body();
        String remove = page.substring(page.indexOf("/payment-methods/"), page.indexOf("/remove\"")) + "/remove";

        assertThat(browser.get(remove.substring(remove.lastIndexOf("/payment-methods/")))
                        .body())
                .contains("It is the only one", "Add another one first");
    }

    @Test
    void aMethodIsAddedAtTheGatewaysPage() {
        String page = browser.submit("/payment-methods", "/payment-methods/add").body();
        int start = page.indexOf("/sandbox/cards");
        String cards = page.substring(start, page.indexOf('"', start));
        HttpResponse<String> entered = browser.submit(
                cards, "/sandbox/cards", "setup", Browser.parameter(cards, "setup"), "number", "4242 4242 4242 4242");

        HttpResponse<String> back = browser.get(Browser.location(entered).replace("http://localhost:8081", ""));

        assertThat(browser.get(Browser.location(back)).body()).contains("Visa •••• 4242 is added", "Preferred");
        Browser other = browser(shop.buyer(port));
        other.get(Browser.location(entered).replace("http://localhost:8081", ""));
        assertThat(other.get("/payment-methods").body()).contains("No payment method yet");
        assertThat(browser.get("/payment-methods/added").statusCode()).isEqualTo(302);

        String listed = browser.get("/payment-methods").body();
        String remove = listed.substring(0, listed.indexOf("/remove\"")) + "/remove";
        remove = remove.substring(remove.lastIndexOf("/payment-methods/"));
        browser.submit(remove, remove);
        browser.get(Browser.location(entered).replace("http://localhost:8081", ""));
        assertThat(browser.get("/payment-methods").body()).contains("No payment method yet");
    }

    @Test
    void anotherAccountsMethodDoesNotExist() {
        PaymentMethod theirs = shop.card(shop.buyer(port), TestCard.APPROVES);
        String path = "/payment-methods/" + theirs.id();

        assertThat(browser.get(path + "/remove").statusCode()).isEqualTo(404);
        assertThat(browser.submit("/security", path + "/remove").statusCode()).isEqualTo(404);
        assertThat(browser.submit("/security", path + "/prefer").statusCode()).isEqualTo(404);
    }

    @Test
    void aVatIdOfAnotherStateTurnsTheTaxAround() {
        Buyer dutch = shop.buyer(port, "NL", "Europe/Amsterdam");
        Browser theirs = browser(dutch);
        assertThat(theirs.get("/tax-details").body()).contains("VAT 21 %, Netherlands");

        HttpResponse<String> wrong = theirs.submit("/tax-details", "/tax-details", "vatId", "NL000000001B01");
        HttpResponse<String> foreign = theirs.submit("/tax-details", "/tax-details", "vatId", "DE136695976");
        HttpResponse<String> right = theirs.submit(
                "/tax-details",
                "/tax-details",
                "company",
                "Tulp \"BV\"",
                "street",
                "Gracht 7",
                "postcode",
                "1011 AB",
                "city",
                "Amsterdam",
                "vatId",
                "nl 0044 95445 b01");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not a VAT id");
        assertThat(foreign.body()).contains("This is a VAT id of Germany, but the account is in Netherlands");
        assertThat(theirs.get(Browser.location(right)).body())
                .contains("Saved.", "NL004495445B01", "Accepted", "Reverse charge", "Tulp &#34;BV&#34;");
        assertThat(dutch.quote(csat.addon(), "one-time").tax().isZero()).isTrue();
    }

    @Test
    void aCompanyInMonacoHasAVatIdOfFrance() {
        Buyer monegasque = shop.buyer(port, "MC", "Europe/Monaco");
        Browser theirs = browser(monegasque);

        assertThat(theirs.submit("/tax-details", "/tax-details", "vatId", "DE136695976")
                        .body())
                .contains("This is a VAT id of Germany, but the account is in Monaco");
        HttpResponse<String> saved = theirs.submit("/tax-details", "/tax-details", "vatId", "FR40303265045");

        assertThat(theirs.get(Browser.location(saved)).body()).contains("Saved.", "Reverse charge");
        assertThat(monegasque.quote(csat.addon(), "one-time").tax().isZero()).isTrue();
    }

    @Test
    void detailsThatAreTooLongAreRefusedWithTheReason() {
        HttpResponse<String> answer =
                browser.submit("/tax-details", "/tax-details", "postcode", "1".repeat(21), "company", "Kept");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("This must have 0 to 20 characters.", "Kept");
    }

    @Test
    void aCopiedDeskIsToldAndAMovedOneTakesItsPlace() {
        DeskId desk = new DeskId(UUID.fromString(buyer.desk().id));
        buyer.entitlements(UUID.randomUUID());
        UUID moved = UUID.randomUUID();
        HttpResponse<String> refused =
                buyer.desk().call("/v1/entitlements", buyer.token(), "X-SupportPro-Instance", moved.toString());
        assertThat(Shop.problem(refused)).isEqualTo("409 desk-cloned");
        String path = "/desks/" + desk;
        assertThat(browser.get(path).body()).contains("Another installation calls itself");
        assertThat(browser(shop.buyer(port))
                        .submit("/security", path + "/moved")
                        .statusCode())
                .isEqualTo(404);

        browser.submit(path, path + "/moved");

        assertThat(browser.get(path).body()).doesNotContain("Another installation calls itself");
        buyer.entitlements(moved);
    }

    @Test
    void theTermsArePublic() {
        HttpResponse<String> terms = new Browser(port).get("/terms");

        assertThat(terms.statusCode()).isEqualTo(200);
        assertThat(terms.body()).contains("Terms of purchase", "SupportPro GmbH", "14 days");
    }

    private UUID subscribed() {
        shop.card(buyer, TestCard.APPROVES);
        return Shop.orderIn(buyer.buy(csat.addon(), "monthly"));
    }

    private Browser browser(Buyer customer) {
        Browser opened = new Browser(port);
        opened.signIn(customer.customer().email(), PASSWORD);
        return opened;
    }
}
