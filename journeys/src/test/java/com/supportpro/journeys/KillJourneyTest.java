package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk's process is ended at each step of an installation; the next start ends what was begun. */
class KillJourneyTest {

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static MortalDesk desk;

    @BeforeAll
    static void linkTheDesk() throws Exception {
        PlainBrowser.link(JOURNEY.town().desk.url());
        desk = new MortalDesk(JOURNEY.town());
    }

    static List<HaltPoint> points() {
        return HaltPoint.chosen(Map.of("INSTALL", List.of("download", "verify", "check", "stage", "start", "probe")));
    }

    @ParameterizedTest
    @MethodSource("points")
    void killedAnywhereInAnInstallationTheNextStartEndsItAndLeavesNothingHalf(HaltPoint point) throws Exception {
        var remains = new Remains(JOURNEY.town());
        desk.diesAt(point);
        remains.askFor("install", "{}");
        desk.startsAgain();

        String state = remains.awaitEnd();
        remains.areNothingHalf(state);
        showsOnItsPages(point.at(), state);
        if (state.equals("ACTIVE")) {
            remains.askFor("uninstall", "{\"erase\":true}");
            assertThat(remains.awaitEnd()).isEqualTo("ABSENT");
            remains.areNothingHalf("ABSENT");
        }
    }

    private static void showsOnItsPages(String point, String state) {
        try (Visitor visitor = JOURNEY.chromium().visitor("kill-" + point.replace(':', '-'))) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.open("/operator/channels");
            if (state.equals("ACTIVE")) {
                operator.findsState(Remains.ADDON, "Active");
            } else {
                visitor.sees("No channels yet");
            }
            operator.open("/operator/addons/" + Remains.ADDON + "?tab=history");
            visitor.scene(state.toLowerCase(java.util.Locale.ROOT));
            assertThat(visitor.page.getByText("Running").count()).isZero();
            visitor.hasNothingToComplainOf();
        }
    }
}
