package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The desk's process is ended before and after each step of an update, a roll back, an activation, a deactivation and an
 * uninstallation of an add-on with settings and data: the next start ends what was begun, and all of it is of one release.
 */
class LifeKillJourneyTest {

    private static final Map<String, List<String>> STEPS = Map.of(
            "UPDATE",
            List.of("download", "verify", "check", "stage", "rehearse", "snapshot", "switch", "probe"),
            "ROLLBACK",
            List.of("rehearse", "snapshot", "switch", "probe"),
            "ACTIVATE",
            List.of("start", "probe"),
            "DEACTIVATE",
            List.of("stop"),
            "UNINSTALL",
            List.of("stop", "remove", "erase"));

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static ReleaseOnDesk release;
    private static MortalDesk desk;

    @BeforeAll
    static void buyAndPublish() throws Exception {
        Town town = JOURNEY.town();
        var till = new Till(town);
        till.isIn(Operator.OWNER, "US");
        till.paysWith(Operator.OWNER, "APPROVES");
        PlainBrowser.link(town.desk.url());
        release = new ReleaseOnDesk(town);
        release.does("purchase", "{\"cycle\":\"one-time\"}");
        town.publish(Places.newer());
        Wait.atMost(
                Till.PATIENCE,
                () -> Api.get(town.desk.url() + "/api/v1/addons/" + ReleaseOnDesk.ADDON)
                        .contains("\"" + ReleaseOnDesk.NEW + "\""));
        desk = new MortalDesk(town);
    }

    static List<HaltPoint> points() {
        return HaltPoint.chosen(STEPS);
    }

    @ParameterizedTest
    @MethodSource("points")
    void theNextStartEndsWhatWasBegunAndLeavesOneReleaseWhole(HaltPoint point) throws Exception {
        before(point);
        desk.diesAt(point);
        Thread click = release.clicks(action(point), point.is("UNINSTALL") ? "{\"erase\":true}" : "{}");
        desk.startsAgain();
        click.join();

        String state = release.rests();
        assertThat(state).contains("\"installation\":\"" + expected(point));
    }

    private static void before(HaltPoint point) throws IOException, InterruptedException {
        release.isTheFirst();
        if (point.is("ROLLBACK")) {
            release.does("update", "{}");
        }
        if (point.is("ACTIVATE")) {
            release.does("deactivate", "{}");
        }
    }

    /** What was asked for: nothing is in the way of it once the desk runs again. */
    private static String expected(HaltPoint point) {
        return switch (point.action()) {
            case "DEACTIVATE" -> "INACTIVE";
            case "UNINSTALL" -> "ABSENT";
            default -> "ACTIVE";
        };
    }

    private static String action(HaltPoint point) {
        return point.action().toLowerCase(Locale.ROOT);
    }
}
