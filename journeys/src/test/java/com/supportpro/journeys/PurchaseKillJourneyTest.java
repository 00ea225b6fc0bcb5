package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The store or the desk dies at any moment of a purchase. Afterwards it is charged once and active, or not charged and as
 * before. Only when the store itself was away for the package may what is paid wait for its operator, who then has it
 * installed without another charge, or given back.
 */
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
        int charged = till.charges(ADDON).size();
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
        int charges = till.charges(ADDON).size() - charged;
        assertThat(charges).as(state).isBetween(0, 1);
        assertThat(till.orders(ADDON)).as(state).hasSize(orders + charges);
        boolean kept = charges == 1 && worksOrIsSettled(death, deeds, state, taken);
        if (charges == 0) {
            assertThat(state).doesNotContain("\"installation\":\"ACTIVE\"", "\"entitlement\":\"ACTIVE\"");
        }
        assertThat(till.charges(ADDON)).as(state).hasSize(charged + charges);
        outcomes.note(death, charges == 1, state);
        assertThat(till.wrongs()).isEqualTo("[]");
        if (kept) {
            deeds.cancelsAndUninstalls();
        }
    }

    /** Whether it is kept: works, or is installed when asked; else what was paid is given back. */
    private static boolean worksOrIsSettled(Death death, Deeds deeds, String state, int taken)
            throws IOException, InterruptedException {
        assertThat(till.orders(ADDON)).endsWith("ACTIVE");
        assertThat(state).contains("\"billing\":\"SUBSCRIBED\"");
        if (state.contains("\"installation\":\"ACTIVE\"")) {
            return true;
        }
        assertThat(death.store())
                .as("A desk that died goes on by itself: %s", state)
                .isTrue();
        if (death.afterMillis() % 2 == 0 && deeds.givesBack()) {
            assertThat(till.orders(ADDON)).endsWith("REVERSED");
            assertThat(till.taken(ADDON)).hasSize(taken);
            return false;
        }
        deeds.does("install", "{}");
        assertThat(deeds.awaitRest()).contains("\"installation\":\"ACTIVE\"");
        assertThat(till.taken(ADDON)).hasSize(taken + 1);
        return true;
    }
}
