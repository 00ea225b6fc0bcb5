package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The store or the desk dies at any moment of a purchase; the next start ends it, charged once or not at all. */
class PurchaseKillJourneyTest {

    private static final String ADDON = "supportpro/inbound-webhook";

    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    private static Till till;
    private static Outcomes outcomes;

    @BeforeAll
    static void sellAndLink() throws Exception {
        outcomes = new Outcomes();
        till = new Till(JOURNEY.town());
        till.sells(ADDON, "EUR", 4900, 900);
        try (Visitor visitor = JOURNEY.chromium().visitor("purchase-kill")) {
            var operator = new Operator(JOURNEY.town(), visitor);
            operator.signIn(Operator.ADMIN);
            operator.linkAsOwner();
        }
    }

    @AfterAll
    static void tellWhatCameOut() {
        System.out.println(outcomes);
    }

    static Iterable<Death> deaths() {
        return Death.chosen();
    }

    @ParameterizedTest
    @MethodSource("deaths")
    void chargedOnceAndActiveOrNotChargedAndAsBefore(Death death) throws Exception {
        till.paysWith(Operator.OWNER, death.card());
        int orders = till.orders(ADDON).size();
        int taken = till.taken(ADDON).size();
        var deeds = new Deeds(JOURNEY.town().desk.url(), ADDON);

        Thread one = deeds.clicks("purchase", "{\"cycle\":\"monthly\"}");
        Thread other = deeds.clicks("purchase", "{\"cycle\":\"monthly\"}");
        Thread.sleep(death.afterMillis());
        Application victim = death.store() ? JOURNEY.town().store : JOURNEY.town().desk;
        victim.kill();
        victim.start();
        one.join();
        other.join();

        String state = deeds.awaitRest();
        int charges = till.taken(ADDON).size() - taken;
        assertThat(charges).as(state).isBetween(0, 1);
        assertThat(till.orders(ADDON)).as(state).hasSize(orders + charges);
        if (charges == 1) {
            worksOrIsInstalledWithoutBeingChargedAgain(deeds, state, taken);
        } else {
            assertThat(state).doesNotContain("\"installation\":\"ACTIVE\"");
        }
        outcomes.note(death, charges == 1, state);
        assertThat(till.wrongs()).isEqualTo("[]");
        if (charges == 1) {
            deeds.cancelsAndUninstalls();
        }
    }

    /** What was paid for and not installed, because the store was away for the package, is installed when asked. */
    private static void worksOrIsInstalledWithoutBeingChargedAgain(Deeds deeds, String state, int taken)
            throws IOException, InterruptedException {
        assertThat(till.orders(ADDON)).endsWith("ACTIVE");
        assertThat(state).contains("\"billing\":\"SUBSCRIBED\"");
        if (!state.contains("\"installation\":\"ACTIVE\"")) {
            deeds.does("install", "{}");
            assertThat(deeds.awaitRest()).contains("\"installation\":\"ACTIVE\"");
            assertThat(till.taken(ADDON)).hasSize(taken + 1);
        }
    }
}
