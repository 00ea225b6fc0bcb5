package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LifeJourneyTest {

    private static final String SECRET = "a-secret-of-more-than-16-characters";
    private static final String WEBHOOK = "supportpro/inbound-webhook";
    private static final String NAME = "Inbound webhook";
    private static final String NOTIFIER = "supportpro/notifier";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @BeforeAll
    static void linkTheDesk() {
        try (Visitor visitor = JOURNEY.chromium().visitor("life")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
    }

    @Test
    void whatATicketDependsOnIsAskedAboutAndComesBackWithItsSettings() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("life-channel")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.install(WEBHOOK);
            operator.openSettings(WEBHOOK);
            visitor.page.locator("input[name=secret]").fill(SECRET);
            visitor.press("Save");
            operator.isTold();
            assertThat(arrives("Parcel is late")).isEqualTo(200);

            operator.open("/operator/channels");
            visitor.scene("channels");
            visitor.findsItAccessible();
            visitor.follow("Deactivate " + NAME);
            visitor.sees("1 ticket that came by this channel is not solved.");
            visitor.findsItAccessible();
            visitor.scene("deactivate");
            visitor.press("Deactivate " + NAME);
            visitor.button("Activate " + NAME).waitFor();
            operator.findsState(WEBHOOK, "Inactive");
            visitor.scene("inactive");
            assertThat(arrives("Refused")).isEqualTo(404);

            visitor.press("Activate " + NAME);
            visitor.link("Deactivate " + NAME).waitFor();
            operator.findsState(WEBHOOK, "Active");
            assertThat(arrives("Second parcel")).isEqualTo(200);

            visitor.follow("Uninstall " + NAME);
            visitor.sees("Only want it to stop? Deactivate it instead.");
            visitor.findsItAccessible();
            visitor.scene("uninstall");
            visitor.press("Uninstall " + NAME);
            visitor.sees("No channels yet");
            visitor.scene("gone");
            assertThat(arrives("Refused")).isEqualTo(404);
            operator.open("/operator/tickets");
            visitor.sees("Parcel is late");

            operator.install(WEBHOOK);
            assertThat(arrives("Third parcel")).isEqualTo(200);
            visitor.hasNothingToComplainOf();
        }
    }

    @Test
    void whatNothingDependsOnStopsAtOnceAndTakesItsSettingsAlongWhenAsked() throws Exception {
        try (Visitor visitor = JOURNEY.chromium().visitor("life-plugin");
                Sink sink = new Sink()) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.install(NOTIFIER);
            operator.openSettings(NOTIFIER);
            visitor.page.locator("input[name=url]").fill(sink.url());
            visitor.press("Save");
            operator.isTold();

            operator.open("/operator/plugins");
            visitor.press("Deactivate Notifier");
            visitor.button("Activate Notifier").waitFor();
            visitor.scene("inactive");
            visitor.press("Activate Notifier");
            visitor.button("Deactivate Notifier").waitFor();

            visitor.follow("Uninstall Notifier");
            visitor.page.locator("input[name=erase][value=true]").check();
            visitor.press("Uninstall Notifier");
            visitor.sees("No plugins yet");
            operator.install(NOTIFIER);
            operator.openSettings(NOTIFIER);
            visitor.button("Test").waitFor();
            assertThat(visitor.page.getByText("Saved, and not shown.").count()).isZero();
            visitor.hasNothingToComplainOf();
        }
    }

    /** Posts a ticket of this subject to the channel; the status of the answer. */
    private static int arrives(String subject) throws Exception {
        String hook = JOURNEY.town().desk.url() + "/hooks/" + WEBHOOK + "/inbound";
        String body = "{\"reference\":\"%1$s\",\"subject\":\"%1$s\",\"text\":\"Where is it?\",\"name\":\"Ada\"}"
                .formatted(subject);
        return Api.signed(hook, SECRET, body).statusCode();
    }
}
