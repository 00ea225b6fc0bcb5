package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.work.LifecycleDesk.Process;
import com.supportpro.protocol.AddonId;
import com.supportpro.testkit.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Several machines that serve one desk. */
class NodesTest {

    @RegisterExtension
    final SeededRandom random = new SeededRandom();

    @TempDir
    Path folder;

    private LifecycleDesk desk;
    private LifecycleDesk second;
    private Process one;
    private Process two;
    private AddonId addon;

    @BeforeEach
    void twoNodes() {
        desk = new LifecycleDesk(folder.resolve("one"));
        second = desk.node(folder.resolve("two"), "machine-2");
        one = desk.process();
        two = second.process();
        addon = desk.store.publish("webhook");
    }

    @Test
    void whatOneInstallsTheOtherRunsToo() {
        one.run(Action.INSTALL, addon);
        assertThat(second.runtime.running).isEmpty();
        two.rounds.round();

        assertThat(second.runtime.running).containsKey(addon);
        assertThat(state("machine-2")).isEqualTo("1.0.0 RUNNING");
        assertThat(two.folders.at("acme/webhook/1.0.0")).isDirectoryContaining("glob:**/addon.json");
    }

    @Test
    void whatOneStopsTheOtherStopsTooAndStartsAgainWithIt() {
        installed();
        one.run(Action.DEACTIVATE, addon);
        two.rounds.round();
        assertThat(second.runtime.running).isEmpty();
        assertThat(state("machine-2")).isEqualTo("1.0.0 READY");

        one.run(Action.ACTIVATE, addon);
        two.rounds.round();
        assertThat(second.runtime.running).containsKey(addon);
    }

    @Test
    void whatOneRemovesLeavesNothingOnTheOther() {
        installed();
        one.run(Action.UNINSTALL, addon, true);
        two.rounds.round();
        assertThat(second.runtime.running).isEmpty();
        assertThat(two.folders.addons().resolve("acme/webhook")).doesNotExist();
        assertThat(desk.jdbc
                        .sql("select count(*) from desk_node_addon where node = 'machine-2'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void dataIsErasedOnlyAfterTheOtherHasStopped() {
        installed();
        desk.pauses.clear();
        one.run(Action.DEACTIVATE, addon);
        assertThat(desk.pauses).isNotEmpty();

        one.run(Action.ACTIVATE, addon);
        desk.clock.advance(Duration.ofMinutes(1));
        desk.pauses.clear();
        one.run(Action.DEACTIVATE, addon);
        assertThat(desk.pauses)
                .as("a node without a sign of life is not waited for")
                .isEmpty();
    }

    @Test
    void aNodeThatWasAwayCatchesUp() {
        two.rounds.stop();
        one.run(Action.INSTALL, addon);
        two = second.process();
        two.boot.run();
        assertThat(second.runtime.running).containsKey(addon);
    }

    @Test
    void nodesThatShareAFolderNeedNoStore() throws IOException {
        desk.shelf = new FolderShelf(folder.resolve("shared"));
        second.shelf = desk.shelf;
        one = desk.process();
        two = second.process();
        one.run(Action.INSTALL, addon);
        desk.store.failures = Integer.MAX_VALUE;
        two.rounds.round();
        assertThat(second.runtime.running).containsKey(addon);
    }

    @Test
    void aNodeThatCannotSaysWhyAndTheOthersServeOn() {
        one.run(Action.INSTALL, addon);
        one.rounds.round();
        desk.store.onTheWay = bytes -> new byte[bytes.length];
        two.rounds.round();
        assertThat(state("machine-2")).isEqualTo("1.0.0 FAILED");
        assertThat(one.installation(addon).orElseThrow().state()).isEqualTo(Installation.State.ACTIVE);

        desk.store.onTheWay = bytes -> bytes;
        two.rounds.round();
        assertThat(second.runtime.running).as("not tried again at once").isEmpty();
        desk.clock.advance(Duration.ofMinutes(2));
        two.rounds.round();
        assertThat(second.runtime.running).containsKey(addon);
    }

    @Test
    void afterAnyHistoryAllNodesAgree() throws IOException {
        LifecycleDesk third = desk.node(folder.resolve("three"), "machine-3");
        List<Process> nodes = List.of(one, two, third.process());
        List<LifecycleDesk> desks = List.of(desk, second, third);
        List<Action> actions = List.of(Action.INSTALL, Action.DEACTIVATE, Action.ACTIVATE, Action.UNINSTALL);
        for (int step = 0; step < 60; step++) {
            Process node = random.pick(nodes);
            Action action = random.pick(actions);
            if (node.operations
                    .refusal(OperationRequest.of(action, addon, Actor.named("admin")))
                    .isEmpty()) {
                node.run(action, addon);
            }
            random.pick(nodes).rounds.round();
        }
        nodes.forEach(node -> node.rounds.round());
        boolean runs = one.installation(addon).filter(Installation::active).isPresent();
        for (LifecycleDesk each : desks) {
            assertThat(each.runtime.running.containsKey(addon)).isEqualTo(runs);
            assertThat(Files.exists(each.home.resolve("addons/acme/webhook/1.0.0")))
                    .isEqualTo(one.installation(addon).isPresent());
        }
    }

    private void installed() {
        one.run(Action.INSTALL, addon);
        two.rounds.round();
    }

    private String state(String node) {
        return desk.jdbc
                .sql("select version || ' ' || state from desk_node_addon where node = ?")
                .param(node)
                .query(String.class)
                .single();
    }
}
