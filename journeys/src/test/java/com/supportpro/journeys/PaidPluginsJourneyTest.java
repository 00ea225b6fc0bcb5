package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Plugins that cost money: asked for, approved, purchased, and then worked with. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaidPluginsJourneyTest {

    private static final String CSAT = "supportpro/csat";
    private static final String TIME = "supportpro/time-tracking";
    private static final String ASKING = "rosa@desk.example";
    private static final String APPROVING = "paul@desk.example";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Till till;

    @BeforeAll
    static void linkAndShareTheRights() {
        till = new Till(JOURNEY.town());
        till.isIn(Operator.OWNER, "US");
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("paid-plugins")) {
            Operator administrator = operator(visitor, Operator.ADMIN);
            administrator.linkAsOwner();
            var personnel = new Personnel(administrator);
            personnel.add("Rosa", ASKING, "Asks for add-ons", "tickets.read", "tickets.write", "addons.request");
            personnel.add("Paul", APPROVING, "Approves purchases", "purchases.approve");
            administrator.open("/operator/addon-requests");
            visitor.page.getByText("Change the budget").click();
            visitor.page.locator("input[name=amount]").fill("50");
            visitor.press("Save the budget");
            administrator.isTold();
            visitor.scene("budget");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(1)
    void whoMayNotBuyAsksWithAReasonAndTheApproverBuysWithinTheBudget() throws Exception {
        try (Visitor asks = JOURNEY.chromium().visitor("request-asks");
                Visitor approves = JOURNEY.chromium().visitor("request-approves")) {
            Operator rosa = operator(asks, ASKING);
            rosa.open("/operator/addons/" + TIME);
            assertThat(asks.page.locator("form[action$='/purchase']").count()).isZero();
            asks.page.locator("select[name=cycle]").selectOption("monthly");
            asks.type("Why it is needed", "We bill our time");
            asks.press("Ask for it");
            asks.sees("It waits for a decision.");
            asks.findsItAccessible();
            asks.scene("asked");

            Operator paul = operator(approves, APPROVING);
            paul.open("/operator/addon-requests");
            approves.sees("We bill our time");
            approves.page
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Decide: Time tracking, Rosa"))
                    .click();
            approves.sees("USD 50.00");
            approves.findsItAccessible();
            approves.scene("decides");
            approves.findsItAccessibleOnADarkPhone("decides-on-a-phone");
            approves.press("Approve and purchase for USD 5.00");
            approves.sees("Approved. The purchase has begun.");

            asks.page.bringToFront();
            Wait.atMost(Till.PATIENCE, () -> rosa.api("/addons/" + TIME).contains("\"installation\":\"ACTIVE\""));
            rosa.open("/operator");
            asks.sees("approved your request for Time tracking.");
            asks.scene("told");
            Wait.atMost(Till.PATIENCE, () -> {
                paul.open("/operator/addon-requests");
                return approves.page.getByText("Approved and purchased").count() > 0;
            });
            approves.sees("USD 45.00");
            approves.scene("left");
            assertThat(till.taken(TIME)).hasSize(1);
            asks.hasNothingToComplainOf();
            approves.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void theTimerAndEntriesAddUpOnTheTicketAndTheDashboard() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("time-tracking")) {
            Operator rosa = operator(visitor, ASKING);
            rosa.open("/operator/tickets/" + Desk.ticket(JOURNEY.town(), "Invoices by hour"));
            Locator panel = visitor.page.locator("section.sp-panel[aria-label=Time]");
            panel.waitFor();
            visitor.press("Start timer");
            visitor.sees("Your timer runs.");
            visitor.scene("runs");
            visitor.press("Stop timer");
            visitor.sees("1 min were added.");
            panel.getByText("Add time").first().click();
            panel.locator("input[name=duration]").fill("1h 30m");
            panel.locator("input[name=note]").fill("On the phone");
            visitor.findsItAccessible();
            panel.locator("form[action$='/add'] button").click();
            visitor.sees("1 h 30 min were added.");
            assertThat(panel.innerText()).contains("In all", "1 h 31 min", "Rosa");
            visitor.scene("added");

            rosa.open("/operator");
            Locator card = visitor.page.locator("section.sp-addoncard[aria-label='Time this week']");
            assertThat(card.innerText()).contains("1.5 h", "on 1 ticket", "Rosa");
            assertThat(visitor.page
                            .waitForDownload(() -> card.getByText("This month").click())
                            .path())
                    .content()
                    .contains("Invoices by hour", "On the phone");
            visitor.findsItAccessible();
            visitor.scene("dashboard");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(3)
    void aCustomerRatesByTheSignedLinkAndTheTicketAndTheDashboardTellIt() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("csat");
                Visitor customer = JOURNEY.chromium().visitor("csat-customer")) {
            Operator administrator = operator(visitor, Operator.ADMIN);
            var buyer = new Buyer(administrator);
            buyer.isQuoted(CSAT, "one-time");
            visitor.sees("USD 29.00");
            visitor.scene("quoted");
            buyer.agrees();
            buyer.awaits("CSAT survey is purchased, installed and active.");
            administrator.openSettings(CSAT);
            visitor.page.locator("select[name=ask]").selectOption("At once");
            visitor.press("Save");
            administrator.isTold();

            long number = Desk.ticket(JOURNEY.town(), "Parcel is late");
            rates(customer, Desk.surveyOf(administrator, number));
            administrator.open("/operator/tickets/" + number);
            visitor.sees("★★★★☆ 4/5");
            visitor.sees("Quick & <kind>");
            visitor.findsItAccessible();
            visitor.scene("rated");
            administrator.open("/operator");
            Locator card = visitor.page.locator("section.sp-addoncard[aria-label='Customer satisfaction']");
            assertThat(card.innerText()).contains("4", "of 5 on average, 1 rating in the last 30 days");
            visitor.findsItAccessible();
            visitor.scene("dashboard");
            assertThat(till.taken(CSAT)).hasSize(1);
            assertThat(till.wrongs()).isEqualTo("[]");
            visitor.hasNothingToComplainOf();
        }
    }

    private static void rates(Visitor customer, String link) {
        customer.open(JOURNEY.town().desk.url() + link);
        customer.sees("How satisfied are you with our help?");
        customer.findsItAccessible();
        customer.scene("asked");
        customer.findsItAccessibleOnADarkPhone("asked-on-a-phone");
        customer.page.locator("input[name=score][value='4']").check();
        customer.page.locator("textarea[name=comment]").fill("Quick & <kind>");
        customer.press("Send");
        customer.sees("Thank you! Your rating was saved.");
        customer.findsItAccessible();
        customer.scene("rated");
        customer.hasNothingToComplainOf();
        customer.open(JOURNEY.town().desk.url() + link.substring(0, link.length() - 3) + "xyz");
        assertThat(customer.offers("Send")).isFalse();
        customer.findsItAccessible();
        customer.scene("forged");
    }

    private static Operator operator(Visitor visitor, String email) {
        var operator = new Operator(JOURNEY.town(), visitor);
        operator.signIn(email);
        return operator;
    }
}
