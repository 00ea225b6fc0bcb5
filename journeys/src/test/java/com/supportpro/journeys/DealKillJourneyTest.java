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
    private static MortalDesk desk;

    @BeforeAll
    static void sellAndLink() throws Exception {
        till = new Till(JOURNEY.town());
        till.sells(ADDON, "EUR", 4900, 900);
        till.paysWith(Operator.OWNER, "APPROVES");
        PlainBrowser.link(JOURNEY.town().desk.url());
        desk = new MortalDesk(JOURNEY.town());
    }

    static List<HaltPoint> points() {
        return HaltPoint.chosen(STEPS);
    }

    @ParameterizedTest
    @MethodSource("points")
    void theNextStartEndsWhatWasBegunAndChargesOnce(HaltPoint point) throws Exception {
        var deeds = new Deeds(JOURNEY.town().desk.url(), ADDON);
        int charges = till.charges(ADDON).size();
        if (!point.is("PURCHASE")) {
            deeds.does("purchase", "{\"cycle\":\"monthly\"}");
        }

        desk.diesAt(point);
        Thread click = point.is("PURCHASE")
                ? deeds.clicks("purchase", "{\"cycle\":\"monthly\"}")
                : deeds.clicks("cancel", "{\"when\":\"NOW\"}");
        desk.startsAgain();
        click.join();

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
