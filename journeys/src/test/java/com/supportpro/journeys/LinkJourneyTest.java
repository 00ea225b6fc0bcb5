package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LinkJourneyTest {

    private static final String ADDON = "/operator/addons/supportpro/notifier";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    @Order(1)
    void theWrongAccountIsToldSoAndTheRightOneAfterLogoutIsLinked() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("link-wrong")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.open(ADDON);
            visitor.scene("not-linked");
            assertThat(visitor.offers("Install")).isFalse();

            operator.logInToStoreAs(Operator.SOMEONE);

            assertThat(visitor.page.url()).endsWith(ADDON);
            visitor.sees("This account does not hold this desk’s licence");
            visitor.scene("wrong-account");
            visitor.findsItAccessible();
            assertThat(visitor.page.content()).contains("SP-").doesNotContain("owner@northwind.example");
            assertThat(visitor.offers("Install")).isFalse();
            assertThat(operator.api("/billing-link")).contains("WRONG_ACCOUNT");

            visitor.press("Logout");
            visitor.page.waitForURL("**" + ADDON);
            visitor.press("Login to install");
            operator.signInAtStore(Operator.OWNER);
            operator.consent();

            assertThat(visitor.page.url()).endsWith(ADDON);
            visitor.button("Install").waitFor();
            visitor.scene("linked");
            assertThat(operator.api("/billing-link")).contains("\"LINKED\"");
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    @Order(2)
    void theLinkBelongsToTheDeskAndOutlivesARestart() throws Exception {
        JOURNEY.town().desk.kill();
        JOURNEY.town().desk.start();
        try (Visitor visitor = JOURNEY.chromium().visitor("link-restart")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.open(ADDON);
            visitor.button("Install").waitFor();
        }
    }

    @Test
    @Order(3)
    void withTheStoreDownBrowsingAndSearchWorkAndTheCopySaysHowOldItIs() throws Exception {
        JOURNEY.town().store.kill();
        try (Visitor visitor = JOURNEY.chromium().visitor("store-down")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.open("/operator/addons");
            visitor.press("Refresh");
            visitor.sees("The store cannot be reached right now. The copy from before stays.");
            visitor.sees("Catalogue checked");
            visitor.sees("The store has not answered since");
            visitor.findsItAccessible();
            visitor.scene("browsing");

            visitor.page.locator("input[name=query]").fill("rocket");
            visitor.page.waitForURL("**query=rocket**");
            visitor.sees("1 add-on");
            assertThat(visitor.page.locator("#results").textContent())
                    .contains("Notifier")
                    .doesNotContain("Inbound webhook");
            visitor.scene("search");
            visitor.page.locator("#results a[href='" + ADDON + "']").first().click();
            visitor.button("Install").waitFor();
            visitor.sees("Catalogue checked");
            visitor.press("Install");
            visitor.page.locator(".sp-toast[role=alert]").waitFor();
            visitor.sees("The store could not be reached: no connection. Check this desk’s connection");
            visitor.scene("install");
            visitor.button("Install").waitFor();
            visitor.hasNothingToComplainOf();
        } finally {
            JOURNEY.town().store.start();
        }
    }

    @Test
    @Order(4)
    void withTheStoreDownLoginSaysWhatIsWrong() throws Exception {
        JOURNEY.town().store.kill();
        try (Visitor visitor = JOURNEY.chromium().visitor("login-store-down")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.open("/operator/addons");
            visitor.press("Logout");
            visitor.button("Login").waitFor();
            visitor.press("Login");
            visitor.page.locator(".sp-toast.error").waitFor();
            visitor.scene("login-without-store");
            visitor.hasNothingToComplainOf();
        } finally {
            JOURNEY.town().store.start();
        }
    }
}
