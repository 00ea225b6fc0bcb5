package com.supportpro.desk.planning;

import static com.supportpro.desk.planning.Goal.Aim.ACTIVATE;
import static com.supportpro.desk.planning.Goal.Aim.INSTALL;
import static com.supportpro.desk.planning.Goal.Aim.UPDATE;
import static com.supportpro.desk.planning.Universe.facts;
import static com.supportpro.desk.planning.Universe.steps;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private final Universe universe = new Universe();

    @Test
    void whatRequiresNothingIsInstalledAlone() {
        universe.release("chat", "1.0.0").release("chat", "1.2.0").release("other", "1.0.0");

        assertThat(steps(universe.plan(INSTALL, "chat"))).containsExactly("INSTALL chat 1.2.0");
        assertThat(steps(universe.plan(INSTALL, "chat", "1.0.0"))).containsExactly("INSTALL chat 1.0.0");
    }

    @Test
    void whatIsMissingComesAlongAndFirst() {
        universe.release("notifier", "1.0.0", "chat ^2.0.0")
                .release("chat", "2.1.0", "base >=1.0.0")
                .release("chat", "3.0.0")
                .release("base", "1.0.0");

        assertThat(steps(universe.plan(INSTALL, "notifier")))
                .containsExactly("INSTALL base 1.0.0", "INSTALL chat 2.1.0", "INSTALL notifier 1.0.0");
    }

    @Test
    void ofADiamondBothSidesAgreeOnOneRelease() {
        universe.release("top", "1.0.0", "left *", "right *")
                .release("left", "1.0.0", "base <3.0.0")
                .release("right", "1.0.0", "base >=2.0.0")
                .release("base", "1.0.0")
                .release("base", "2.0.0")
                .release("base", "3.0.0");

        assertThat(steps(universe.plan(INSTALL, "top")))
                .startsWith("INSTALL base 2.0.0")
                .hasSize(4);
    }

    @Test
    void anOlderReleaseIsTakenWhereTheNewestLeadsNowhere() {
        universe.release("top", "2.0.0", "left *", "right ^2.0.0")
                .release("top", "1.0.0", "left *", "right ^1.0.0")
                .release("left", "1.0.0", "base ^1.0.0")
                .release("right", "2.0.0", "base ^2.0.0")
                .release("right", "1.0.0", "base *")
                .release("base", "1.0.0")
                .release("base", "2.0.0");

        assertThat(steps(universe.plan(INSTALL, "top")))
                .containsExactly(
                        "INSTALL base 1.0.0", "INSTALL left 1.0.0", "INSTALL right 1.0.0", "INSTALL top 1.0.0");
    }

    @Test
    void addonsMayRequireEachOther() {
        universe.release("egg", "1.0.0", "hen *").release("hen", "1.0.0", "egg *");

        assertThat(steps(universe.plan(INSTALL, "egg"))).containsExactly("INSTALL hen 1.0.0", "INSTALL egg 1.0.0");
    }

    @Test
    void whatIsInstalledIsKeptRatherThanUpdated() {
        universe.installed("chat", "1.0.0")
                .release("chat", "1.0.0")
                .release("chat", "2.0.0")
                .release("notifier", "1.0.0", "chat *")
                .release("notifier", "2.0.0", "chat >=2.0.0");

        assertThat(steps(universe.plan(INSTALL, "notifier")))
                .containsExactly("INSTALL notifier 1.0.0", "KEEP chat 1.0.0");
        assertThat(steps(universe.plan(INSTALL, "notifier", "2.0.0")))
                .containsExactly("UPDATE chat 2.0.0", "INSTALL notifier 2.0.0");
    }

    @Test
    void anUpdateGoesToTheNewestReleaseThatTheOthersCanLiveWith() {
        universe.installed("chat", "1.0.0")
                .installed("reports", "1.4.0", "chat <3.0.0")
                .release("chat", "2.0.0")
                .release("chat", "2.1.0")
                .release("chat", "3.0.0");

        assertThat(steps(universe.plan(UPDATE, "chat"))).containsExactly("UPDATE chat 2.1.0");
        assertThat(facts(universe.plan(UPDATE, "chat", "3.0.0")))
                .containsExactly("needs-installed reports 1.4.0 chat <3.0.0");
    }

    @Test
    void aConflictIsToldFromTheGoalOnwards() {
        universe.installed("chat", "2.0.0")
                .installed("reports", "1.4.0", "chat <3.0.0")
                .release("chat", "3.0.0")
                .release("chat", "3.1.0")
                .release("reports", "1.4.0", "chat <3.0.0")
                .release("notifier", "2.0.0", "chat >=3.0.0")
                .release("unrelated", "1.0.0");

        assertThat(facts(universe.plan(INSTALL, "notifier")))
                .containsExactly("needs notifier 2.0.0 chat >=3.0.0", "needs-installed reports 1.4.0 chat <3.0.0");
    }

    @Test
    void nothingIsBoughtAlongTheWay() {
        universe.release("notifier", "1.0.0", "chat *").release("chat", "1.0.0").forSale("chat");

        assertThat(facts(universe.plan(INSTALL, "notifier")))
                .containsExactly("needs-any notifier 1.0.0 chat *", "for-sale chat");
    }

    @Test
    void whatCannotBeGotIsNamed() {
        universe.release("missing", "1.0.0", "ghost *")
                .release("late", "1.0.0", "chat >=9.0.0")
                .release("stale", "1.0.0", "bad *")
                .releaseFor(">=2.0.0", "ahead", "1.0.0")
                .revoked("bad", "1.0.0")
                .release("chat", "1.0.0");

        assertThat(facts(universe.plan(INSTALL, "missing")))
                .containsExactly("needs-any missing 1.0.0 acme/ghost *", "unlisted acme/ghost");
        assertThat(facts(universe.plan(INSTALL, "late")))
                .containsExactly("needs late 1.0.0 chat >=9.0.0", "no-release chat >=9.0.0");
        assertThat(facts(universe.plan(INSTALL, "stale")))
                .containsExactly("needs-any stale 1.0.0 bad *", "revoked bad 1.0.0");
        assertThat(facts(universe.plan(INSTALL, "ahead"))).containsExactly("desk ahead 1.0.0 >=2.0.0 1.0.0");
        assertThat(facts(universe.plan(INSTALL, "ghost"))).containsExactly("unlisted acme/ghost");
        assertThat(facts(universe.plan(INSTALL, "chat", "7.0.0"))).containsExactly("no-release chat 7.0.0");
    }

    @Test
    void theNewestThatFitsThisDeskIsTaken() {
        universe.releaseFor(">=1.0.0 <2.0.0", "chat", "1.0.0").releaseFor(">=2.0.0", "chat", "2.0.0");

        assertThat(steps(universe.plan(INSTALL, "chat"))).containsExactly("INSTALL chat 1.0.0");
    }

    @Test
    void preReleasesAreForThoseWhoHaveOneOrNameOne() {
        universe.release("chat", "1.0.0")
                .release("chat", "2.0.0-beta.1")
                .release("early", "1.0.0", "chat >=2.0.0-beta.1 <3.0.0");
        assertThat(steps(universe.plan(INSTALL, "chat"))).containsExactly("INSTALL chat 1.0.0");
        assertThat(steps(universe.plan(INSTALL, "early"))).contains("INSTALL chat 2.0.0-beta.1");

        universe.installed("chat", "1.0.0");
        assertThat(facts(universe.plan(UPDATE, "chat"))).containsExactly("newest chat 1.0.0");

        Universe brave = new Universe().installed("chat", "2.0.0-beta.1").release("chat", "2.0.0-beta.2");
        assertThat(steps(brave.plan(UPDATE, "chat"))).containsExactly("UPDATE chat 2.0.0-beta.2");
    }

    @Test
    void whatWorksTakesAlongWhatItRequiresToWork() {
        universe.stopped("base", "1.0.0").stopped("chat", "1.0.0", "base *");

        assertThat(steps(universe.plan(ACTIVATE, "chat")))
                .containsExactly("ACTIVATE base 1.0.0", "ACTIVATE chat 1.0.0");
    }

    @Test
    void whatIsBrokenAlreadyKeepsNothingElseFromHappening() {
        universe.installed("broken", "1.0.0", "ghost *").release("chat", "1.0.0");

        assertThat(steps(universe.plan(INSTALL, "chat"))).containsExactly("INSTALL chat 1.0.0");
        assertThat(facts(universe.plan(ACTIVATE, "broken")))
                .containsExactly("needs-any-installed broken 1.0.0 acme/ghost *", "unlisted acme/ghost");
    }

    @Test
    void aChainOfAThousandIsPlannedInBoundedTime() {
        for (int i = 0; i < 1_000; i++) {
            for (int version = 1; version <= 5; version++) {
                String next = "a" + (i + 1) + " >=" + version + ".0.0";
                universe.release("a" + i, version + ".0.0", i == 999 ? new String[0] : new String[] {next});
            }
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(steps(universe.plan(INSTALL, "a0"))).hasSize(1_000));
    }

    @Test
    void aChainThatLeadsNowhereIsFoundOutInBoundedTime() {
        for (int i = 0; i < 300; i++) {
            for (int version = 1; version <= 5; version++) {
                String next = "a" + (i + 1) + " >=" + version + ".0.0";
                universe.release("a" + i, version + ".0.0", i == 299 ? "ghost *" : next);
            }
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(facts(universe.plan(INSTALL, "a0"))).contains("unlisted acme/ghost"));
    }
}
