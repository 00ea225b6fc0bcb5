package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the demo's later releases show: a plan, an update with consent, one that changes data, one that goes back by itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdateJourneyTest {

    private static final String SECRET = "a-secret-of-more-than-16-characters";
    private static final String DIGEST = "supportpro/ticket-digest";
    private static final String NOTIFIER = Stage.NOTIFIER;
    private static final String CSAT = Stage.CSAT;
    private static final String WEBHOOK = Stage.WEBHOOK;

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @BeforeAll
    static void linkTheDesk() {
        var till = new Till(JOURNEY.town());
        till.isIn(Operator.OWNER, "US");
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("update")) {
            operator(visitor).linkAsOwner();
        }
    }

    @Test
    @Order(1)
    void whatAnAddonRequiresIsShownInAPlanAndComesAlong() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("update-plan")) {
            Operator operator = operator(visitor);
            operator.open("/operator/addons/" + DIGEST);
            visitor.press("Install");
            visitor.sees("What happens, in this order");
            assertThat(visitor.page.locator("main ol li").allInnerTexts())
                    .hasSize(2)
                    .satisfies(steps -> {
                        assertThat(steps.get(0)).contains("Install Notifier 1.0.0", "for Ticket digest");
                        assertThat(steps.get(1)).contains("Install Ticket digest 1.0.0");
                    });
            visitor.findsItFinished("plan");
            visitor.page.locator("input[name=consent]").all().forEach(Locator::check);
            visitor.press("Carry out all of it");
            awaits(DIGEST, "1.0.0");
            operator.open("/operator/plugins");
            operator.findsState(NOTIFIER, "Active");
            operator.findsState(DIGEST, "Active");
            visitor.scene("both");

            operator.open("/operator/addons/" + NOTIFIER + "/plan/uninstall");
            visitor.sees("Uninstall Ticket digest 1.0.0");
            visitor.scene("plan-to-uninstall");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void aFurtherPermissionIsAgreedToBeforeTheUpdate() throws Exception {
        new Deeds(JOURNEY.town().desk.url(), CSAT).does("purchase", "{\"cycle\":\"one-time\"}");
        new Deeds(JOURNEY.town().desk.url(), WEBHOOK).does("install", "{}");
        rate();
        JOURNEY.town().publish(Places.newer());
        try (Visitor visitor = JOURNEY.chromium().visitor("update-consent")) {
            Operator operator = operator(visitor);
            operator.open("/operator/plugins");
            visitor.sees("Update to 1.1.0");
            visitor.scene("offered");
            operator.open("/operator/addons/" + NOTIFIER);
            visitor.follow("Update to 1.1.0");
            visitor.sees("What a chat could not take while it was away is kept for a day");
            visitor.sees("What it asks for in addition");
            visitor.findsItFinished("asked");
            visitor.press("Update to 1.1.0");
            assertThat(visitor.page.locator("input[name=consent]:invalid").count())
                    .isOne();
            visitor.page.locator("input[name=consent]").check();
            visitor.press("Update to 1.1.0");
            awaits(NOTIFIER, "1.1.0");
            operator.open("/operator/plugins");
            operator.findsState(NOTIFIER, "Active");
            visitor.scene("updated");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(3)
    void anUpdateTakesSettingsAndRatingsAlongAndSoDoesTheWayBack() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("update-migration")) {
            Operator operator = operator(visitor);
            operator.open("/operator/addons/" + CSAT + "/update");
            visitor.scene("asked");
            visitor.press("Update to 1.1.0");
            awaits(CSAT, "1.1.0");
            operator.openSettings(CSAT);
            assertThat(visitor.page.locator("input[name=hours]").inputValue()).isEqualTo("0");
            visitor.scene("settings-in-hours");
            assertThat(satisfaction(operator)).contains("4", "1 rating in the last 30 days");

            operator.open("/operator/addons/" + CSAT + "/rollback");
            visitor.sees("had changed their form");
            visitor.findsItFinished("way-back");
            visitor.press("Roll back to 1.0.0");
            awaits(CSAT, "1.0.0");
            operator.openSettings(CSAT);
            assertThat(visitor.page.locator("select[name=ask]").inputValue()).isEqualTo("At once");
            assertThat(satisfaction(operator)).contains("4", "1 rating in the last 30 days");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(4)
    void aReleaseThatDoesNotWorkIsLeftByItselfWithTheReason() throws Exception {
        JOURNEY.town().publish(Places.broken());
        try (Visitor visitor = JOURNEY.chromium().visitor("update-broken")) {
            Operator operator = operator(visitor);
            operator.openSettings(WEBHOOK);
            visitor.page.locator("input[name=secret]").fill(SECRET);
            visitor.press("Save");
            operator.isTold();
            operator.open("/operator/addons/" + WEBHOOK + "/update");
            visitor.press("Update to 1.1.0");
            visitor.sees("The list of deliveries cannot be read.");
            visitor.findsItFinished("went-back");
            awaits(WEBHOOK, "1.0.0");
            assertThat(Api.signed(
                                    JOURNEY.town().desk.url() + "/hooks/" + WEBHOOK + "/inbound",
                                    SECRET,
                                    "{\"reference\":\"1\",\"subject\":\"Parcel is late\",\"text\":\"Help\",\"name\":\"Ada\"}")
                            .statusCode())
                    .isEqualTo(200);
            visitor.hasNothingToComplainOf();
        }
    }

    /** A customer was asked at once and gave four of five. */
    private static void rate() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("update-rating")) {
            Operator operator = operator(visitor);
            operator.openSettings(CSAT);
            visitor.page.locator("select[name=ask]").selectOption("At once");
            visitor.press("Save");
            operator.isTold();
            String survey = Desk.surveyOf(operator, Desk.ticket(JOURNEY.town(), "Parcel is late"));
            operator.open(survey);
            visitor.page.locator("input[name=score][value='4']").check();
            visitor.press("Send");
            visitor.sees("Thank you! Your rating was saved.");
            assertThat(satisfaction(operator)).contains("4", "1 rating in the last 30 days");
        }
    }

    private static String satisfaction(Operator operator) {
        operator.open("/operator");
        Locator card = operator.at.page.locator("section.sp-addoncard[aria-label='Customer satisfaction']");
        return card.innerText();
    }

    /** Nothing is being done with it any more, and it is active in this version. */
    private static void awaits(String addon, String version) throws IOException, InterruptedException {
        Wait.atMost(Till.PATIENCE, () -> {
            String state = Api.get(JOURNEY.town().desk.url() + "/api/v1/addons/" + addon);
            return state.contains("\"installation\":\"ACTIVE\"")
                    && state.contains("\"installedVersion\":\"" + version + "\"")
                    && !state.contains("\"actions\":[]");
        });
    }

    private static Operator operator(Visitor visitor) {
        var operator = new Operator(JOURNEY.town(), visitor);
        operator.signIn(Operator.ADMIN);
        return operator;
    }
}
