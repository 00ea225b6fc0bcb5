package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The desk's process is ended at each step of an installation; the next start ends what was begun. */
class KillJourneyTest {

    private static final String ADDON = "supportpro/inbound-webhook";
    private static final List<String> STEPS = List.of("download", "verify", "check", "stage", "start", "probe");

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void killedAtAnyStepOfAnInstallationTheNextStartEndsIt() throws Exception {
        linkTheDesk();
        for (String point : points()) {
            Application desk = JOURNEY.town().desk;
            desk.kill();
            desk.launch(List.of("--supportpro.desk.halt-at=INSTALL:" + point));
            desk.awaitReady();
            Api.post(desk.url() + "/api/v1/addons/" + ADDON + "/install", "{}");
            desk.awaitHalt();

            desk.start();

            await(point, "\"installation\":\"ACTIVE\"");
            String channels = Api.get(desk.url() + "/api/v1/channels");
            assertThat(channels).as(point).contains("inbound-webhook").contains("ACTIVE");
            Api.post(desk.url() + "/api/v1/addons/" + ADDON + "/uninstall", "{\"erase\":true}");
            await(point, "\"installation\":\"ABSENT\"");
        }
    }

    /** The whole list with -Dsoak; a spread of it otherwise. */
    private static List<String> points() {
        List<String> all = new ArrayList<>();
        STEPS.forEach(step -> all.addAll(List.of(step + ":before", step + ":after")));
        return Boolean.getBoolean("soak")
                ? all
                : List.of(
                        "download:after",
                        "verify:before",
                        "check:after",
                        "stage:before",
                        "start:after",
                        "probe:before");
    }

    private static void await(String point, String wanted) throws Exception {
        String found = "";
        for (int tries = 0; tries < 300 && !found.contains(wanted); tries++) {
            Thread.sleep(100);
            found = Api.get(JOURNEY.town().desk.url() + "/api/v1/addons/" + ADDON);
        }
        assertThat(found).as("killed at " + point).contains(wanted);
    }

    private static void linkTheDesk() {
        try (Visitor visitor = JOURNEY.chromium().visitor("kill")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
    }
}
