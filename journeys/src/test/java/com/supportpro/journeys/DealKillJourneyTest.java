package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The desk's process is ended before and after each step of a purchase and of a cancellation, while the store is there: the
 * next start ends what was begun by itself, with one charge and the add-on at work, or with the billing ended and it at rest.
 */
class DealKillJourneyTest {

    private static final String ADDON = "supportpro/inbound-webhook";
    private static final Map<String, List<String>> STEPS = Map.of(
            "PURCHASE",
            List.of(
                    "preflight",
                    "quote",
                    "order",
                    "payment",
                    "entitlement",
                    "download",
                    "verify",
                    "check",
                    "stage",
                    "start",
                    "probe"),
            "CANCEL",
            List.of("cancel", "stop"));

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Till till;

    @BeforeAll
    static void sellAndLink() throws Exception {
        till = new Till(JOURNEY.town());
        till.sells(ADDON, "EUR", 4900, 900);
        till.paysWith(Operator.OWNER, "APPROVES");
        try (Visitor visitor = JOURNEY.chromium().visitor("deal-kill")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
    }

    static List<HaltPoint> points() {
        return HaltPoint.chosen(STEPS);
    }

    @ParameterizedTest
    @MethodSource("points")
    void theNextStartEndsWhatWasBegunAndChargesOnce(HaltPoint point) throws Exception {
        Application desk = JOURNEY.town().desk;
        var deeds = new Deeds(desk.url(), ADDON);
        int charges = till.charges(ADDON).size();
        if (!point.is("PURCHASE")) {
            deeds.does("purchase", "{\"cycle\":\"monthly\"}");
        }

        desk.close();
        desk.launch(List.of("--supportpro.desk.halt-at=" + point));
        desk.awaitReady();
        Thread click = point.is("PURCHASE")
                ? deeds.clicks("purchase", "{\"cycle\":\"monthly\"}")
                : deeds.clicks("cancel", "{\"when\":\"NOW\"}");
        desk.awaitHalt();
        click.join();
        desk.start();

        String state = deeds.awaitRest();
        assertThat(till.charges(ADDON)).as(state).hasSize(charges + 1);
        assertThat(till.orders(ADDON)).as(state).endsWith(point.is("PURCHASE") ? "ACTIVE" : "CANCELLED");
        assertThat(state)
                .contains(point.is("PURCHASE") ? "\"billing\":\"SUBSCRIBED\"" : "\"billing\":\"CANCELLED\"")
                .contains(point.is("PURCHASE") ? "\"installation\":\"ACTIVE\"" : "\"installation\":\"INACTIVE\"");
        assertThat(till.wrongs()).isEqualTo("[]");
        if (point.is("PURCHASE")) {
            deeds.does("cancel", "{\"when\":\"NOW\"}");
        }
        deeds.does("uninstall", "{\"erase\":true}");
    }
}
