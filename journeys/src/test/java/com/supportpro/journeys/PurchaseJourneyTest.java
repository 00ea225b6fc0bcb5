package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Purchases of the real desk from the real store; money is the sandbox's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurchaseJourneyTest {

    private static final String NOTIFIER = "supportpro/notifier";
    private static final String WEBHOOK = "supportpro/inbound-webhook";
    private static final String VIETNAMESE = "supportpro-community/vietnamese";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Till till;

    @BeforeAll
    static void sellAndLink() throws Exception {
        till = new Till(JOURNEY.town());
        till.isIn(Operator.OWNER, "DE");
        till.sells(NOTIFIER, "EUR", 4900, 900);
        till.sells(WEBHOOK, "USD", 3900, 700);
        till.sells(VIETNAMESE, "EUR", 1900, 300);
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-link")) {
            Buyer buyer = buyer(visitor);
            buyer.operator.linkAsOwner();
        }
    }

    @AfterEach
    void theBooksAreRight() throws IOException, InterruptedException {
        assertThat(till.wrongs()).isEqualTo("[]");
    }

    @Test
    @Order(1)
    void anApprovedCardIsChargedAndTheAddOnWorks() throws Exception {
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-approved")) {
            Buyer buyer = buyer(visitor);
            buyer.operator.open("/operator/addons/" + NOTIFIER);
            visitor.sees("Nobody has bought it for this desk yet.");
            visitor.findsItAccessible();
            visitor.scene("offered");
            buyer.isQuoted(NOTIFIER, "monthly");
            visitor.sees("EUR 10.71");
            visitor.sees("VAT 19");
            visitor.sees("Test card APPROVES");
            visitor.findsItAccessible();
            visitor.scene("quoted");
            buyer.agrees();
            buyer.operator.isTold();
            visitor.sees("Notifier is purchased, installed and active.");
            visitor.scene("purchased");

            assertThat(till.taken(NOTIFIER)).hasSize(1);
            buyer.operator.openSettings(NOTIFIER);
            buyer.operator.open("/operator/plugins");
            buyer.operator.findsState(NOTIFIER, "Active");
            assertThat(buyer.operator.api("/addons/" + NOTIFIER))
                    .contains("\"billing\":\"SUBSCRIBED\"", "\"entitlement\":\"ACTIVE\"");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void aDeclinedCardLeavesADueInvoiceAndPaidWithAnotherOneTheDeskGoesOnByItself() throws Exception {
        till.paysWith(Operator.OWNER, "DECLINES");
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-declined")) {
            Buyer buyer = buyer(visitor);
            buyer.isQuoted(WEBHOOK, "one-time");
            visitor.sees("USD 46.41");
            buyer.agrees();
            visitor.sees("Payment required");
            visitor.sees("The stored payment method was declined.");
            String number = till.books.one("select number from invoice where state = 'OPEN'");
            visitor.sees("Invoice " + number + " over USD 46.41 is due on");
            visitor.findsItAccessible();
            visitor.scene("due");
            assertThat(visitor.offers("Purchase")).isFalse();

            Page invoice = buyer.followsPayInvoice();
            assertThat(URI.create(invoice.url())).hasPath("/invoices/" + number);
            Payer payer = new Payer(invoice, "purchase-declined-paying");
            payer.entersCard("APPROVES");
            payer.pays();
            payer.scene("paid");

            visitor.page.bringToFront();
            buyer.awaits("Inbound webhook is purchased, installed and active.");
            visitor.scene("went-on");
            assertThat(till.taken(WEBHOOK)).hasSize(1);
            assertThat(till.orders(WEBHOOK)).containsExactly("ACTIVE");
            buyer.operator.open("/operator/channels");
            buyer.operator.findsState(WEBHOOK, "Active");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(3)
    void anotherPriceThanTheOneShownIsAskedAboutAgain() throws Exception {
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-price-changed")) {
            Buyer buyer = buyer(visitor);
            buyer.isQuoted(VIETNAMESE, "monthly");
            visitor.sees("EUR 3.57");
            till.sells(VIETNAMESE, "EUR", 2900, 400);
            buyer.agrees();
            visitor.sees("The price has changed: it is EUR 4.76 now.");
            visitor.scene("changed");
            assertThat(till.orders(VIETNAMESE)).isEmpty();
            buyer.isQuoted(VIETNAMESE, "monthly");
            visitor.sees("EUR 4.76");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(4)
    void theBankAsksTheOwnerConfirmsAndTheDeskGoesOnByItself() throws Exception {
        till.paysWith(Operator.OWNER, "ASKS");
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-asked")) {
            Buyer buyer = buyer(visitor);
            buyer.isQuoted(VIETNAMESE, "monthly");
            buyer.agrees();
            visitor.sees("The bank asks for your confirmation.");
            visitor.scene("due");
            Page invoice = buyer.followsPayInvoice();
            Payer payer = new Payer(invoice, "purchase-asked-confirming");
            payer.scene("asked");
            payer.confirms();

            visitor.page.bringToFront();
            buyer.awaits("Vietnamese is purchased, installed and active");
            assertThat(till.taken(VIETNAMESE)).hasSize(1);
            visitor.hasNothingToComplainOf();
        }
        new Deeds(JOURNEY.town().desk.url(), VIETNAMESE).cancelsAndUninstalls();
    }

    @Test
    @Order(5)
    void withoutAPaymentMethodTheMoneyIsTransferredBookedByStaffAndTheDeskGoesOnByItself() throws Exception {
        till.paysWithNothing(Operator.OWNER);
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-transfer");
                Visitor office = JOURNEY.chromium().visitor("purchase-transfer-office")) {
            Buyer buyer = buyer(visitor);
            buyer.isQuoted(VIETNAMESE, "monthly");
            visitor.sees("An invoice to pay in the client area; no payment method is stored");
            buyer.agrees();
            visitor.sees("The account has no payment method stored.");
            visitor.scene("due");
            String number = till.books.one("select number from invoice where state = 'OPEN'");
            visitor.sees("Invoice " + number + " over EUR 4.76 is due on");

            Clerk clerk = new Clerk(JOURNEY.town(), office);
            clerk.signIn();
            clerk.booksTransfer(number, "2026-11-25/17");
            office.findsItAccessible();
            office.scene("booked");

            visitor.page.bringToFront();
            buyer.awaits("Vietnamese is purchased, installed and active");
            visitor.scene("went-on");
            assertThat(till.books.one("select state from invoice where number = ?", number))
                    .isEqualTo("PAID");
            visitor.hasNothingToComplainOf();
            office.hasNothingToComplainOf();
        }
        new Deeds(JOURNEY.town().desk.url(), VIETNAMESE).cancelsAndUninstalls();
    }

    @Test
    @Order(6)
    void twoOperatorsWhoClickAtOnceMakeOneOrder() throws Exception {
        till.paysWith(Operator.OWNER, "APPROVES");
        int before = till.orders(VIETNAMESE).size();
        int taken = till.taken(VIETNAMESE).size();
        try (Visitor one = JOURNEY.chromium().visitor("purchase-two-one");
                Visitor other = JOURNEY.chromium().visitor("purchase-two-other")) {
            Buyer first = buyer(one);
            Buyer second = buyer(other);
            first.isQuoted(VIETNAMESE, "monthly");
            second.isQuoted(VIETNAMESE, "monthly");
            first.clicksWithoutWaiting();
            second.clicksWithoutWaiting();
            first.awaits("Vietnamese is purchased, installed and active");
            second.operator.open("/operator/addons/" + VIETNAMESE);
            other.link("Manage").waitFor();
            one.scene("bought");
            other.scene("joined");
            assertThat(till.orders(VIETNAMESE)).hasSize(before + 1);
            assertThat(till.taken(VIETNAMESE)).hasSize(taken + 1);
        }
    }

    private static Buyer buyer(Visitor visitor) {
        var operator = new Operator(JOURNEY.town(), visitor);
        operator.signIn(Operator.ADMIN);
        return new Buyer(operator);
    }
}
