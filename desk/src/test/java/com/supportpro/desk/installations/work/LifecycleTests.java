package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Requested;
import com.supportpro.desk.installations.Step;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.signature.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTests {

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId addon;

    @BeforeEach
    void aDeskAndAStore() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        addon = desk.store.publish("webhook");
    }

    @Test
    void installingLeavesTheAddonActive() throws IOException {
        Operation operation = process.run(Action.INSTALL, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(operation.steps()).extracting(Step::state).containsOnly(Step.State.DONE);
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);
        assertThat(desk.runtime.running).containsKey(addon);
        assertThat(desk.audit).containsExactly("addon.install.requested acme/webhook", "addon.installed acme/webhook");
        consistent();
    }

    @Test
    void deactivatingActivatingAndUninstallingKeepData() throws IOException {
        process.run(Action.INSTALL, addon);

        process.run(Action.DEACTIVATE, addon);
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.INACTIVE);
        consistent();
        process.run(Action.ACTIVATE, addon);
        consistent();
        process.run(Action.UNINSTALL, addon);

        assertThat(process.installation(addon)).isEmpty();
        assertThat(desk.runtime.data).contains(addon);
        consistent();
    }

    @Test
    void uninstallingWithErasureTakesTheDataAlong() throws IOException {
        process.run(Action.INSTALL, addon);

        process.run(Action.UNINSTALL, addon, true);

        assertThat(desk.runtime.data).isEmpty();
        consistent();
    }

    @Test
    void aSecondClickJoinsTheOperation() {
        OperationId first = process.request(Action.INSTALL, addon, false);

        Requested second =
                process.operations.request(OperationRequest.of(Action.INSTALL, addon, Actor.named("somebody else")));

        assertThat(second).isEqualTo(new Requested(first, true));
    }

    @Test
    void anotherActionOnABusyAddonIsRefused() {
        process.request(Action.INSTALL, addon, false);

        assertThat(process.operations.refusal(OperationRequest.of(Action.UNINSTALL, addon, Actor.named("admin"))))
                .contains(Problem.of("busy", "action", "install"));
    }

    @Test
    void askingForWhatIsThereSucceedsAtOnce() {
        process.run(Action.INSTALL, addon);

        OperationId again = process.request(Action.INSTALL, addon, false);

        assertThat(process.operations.find(again)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(desk.store.fetched).isEqualTo(1);
    }

    @Test
    void aChangedByteOnTheWayIsNoticedAndNothingStays() throws IOException {
        desk.store.onTheWay = bytes -> {
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            return changed;
        };

        assertRolledBack("wrong-digest", "verify");
    }

    @Test
    void aPackageThatNeverEndsIsCutOff() throws IOException {
        desk.store.onTheWay = bytes -> Arrays.copyOf(bytes, bytes.length * 2);

        assertRolledBack("wrong-length", "download");
    }

    @Test
    void aReleaseSignedByAKeyThatIsNotPinnedIsRefused() throws IOException {
        desk.store.signer = SigningKey.generate();
        addon = desk.store.publish("webhook");

        assertRolledBack("unknown-key", "verify");
    }

    @Test
    void aSignatureOverSomethingElseIsRefused() throws IOException {
        desk.store.forge(addon);

        assertRolledBack("wrong-signature", "verify");
    }

    @Test
    void aPackageThatIsNotWhatWasListedIsRefused() throws IOException {
        addon = desk.store.publish(TestPackage.of("webhook").withPermissions("{\"api\":[\"tickets.write\"]}"));
        assertRolledBack("not-as-listed", "check");
        addon = desk.store.publish(TestPackage.of("webhook").withVersion("1.0.1"));
        assertRolledBack("not-as-listed", "check");
        addon = desk.store.publish(TestPackage.of("webhook").withDesk(">=2.0.0"));
        assertRolledBack("incompatible", "check");
    }

    @Test
    void aStoreThatFailsForAMomentIsAskedAgain() {
        desk.store.failures = 2;

        assertThat(process.run(Action.INSTALL, addon).state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(desk.pauses).hasSize(2);
    }

    @Test
    void aStoreThatStaysDownIsNotWaitedForForEver() throws IOException {
        desk.store.failures = 100;

        assertRolledBack("store-unreachable", "download");
        assertThat(desk.store.fetched).isEqualTo(3);
    }

    @Test
    void aFullDiskWhileDownloadingLeavesNothingBehind() throws IOException {
        desk.disk = new SmallDisk(100);
        assertRolledBack("no-space", "download");
    }

    @Test
    void aFullDiskWhileUnpackingLeavesNothingBehind() throws IOException {
        desk.disk = new SmallDisk(4000);
        assertRolledBack("no-space", "stage");
    }

    @Test
    void anAddonThatDoesNotStartIsTakenBack() throws IOException {
        desk.runtime.startFailure = "it did not start within 30 seconds";
        assertRolledBack("start-failed", "start");
    }

    @Test
    void anAddonThatBreaksTheRuntimeIsTakenBack() throws IOException {
        desk.runtime.thrown = new IllegalStateException("boom");
        assertRolledBack("unexpected", "start");
    }

    @Test
    void anAddonThatDoesNotWorkIsTakenBack() throws IOException {
        desk.runtime.probeFailure = "it cannot reach its service";
        assertRolledBack("probe-failed", "probe");
    }

    @Test
    void withoutALinkNothingIsBegun() {
        desk.linkProblem = Problem.of("not-linked");

        assertThatThrownBy(() -> process.request(Action.INSTALL, addon, false))
                .isInstanceOfSatisfying(
                        OperationRefusedException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.of("not-linked")));
        assertThat(process.operations.recent(addon, 10)).isEmpty();
    }

    @Test
    void whatIsNotInTheCatalogueIsUnknown() {
        assertThat(process.operations.refusal(
                        OperationRequest.of(Action.INSTALL, new AddonId("acme", "nothing"), Actor.named("admin"))))
                .contains(Problem.of("unknown-add-on"));
    }

    @Test
    void whatIsNotInstalledCannotBeDeactivated() {
        assertThat(process.operations.refusal(OperationRequest.of(Action.DEACTIVATE, addon, Actor.named("admin"))))
                .contains(Problem.of("not-installed"));
    }

    @Test
    void aDeactivationThatCannotStopGoesBack() throws IOException {
        process.run(Action.INSTALL, addon);
        desk.runtime.stopFailure = new IllegalStateException("stuck");

        Operation operation = process.run(Action.DEACTIVATE, addon);
        desk.runtime.stopFailure = null;

        assertThat(operation.state()).isNotEqualTo(Operation.State.SUCCEEDED);
        assertThat(process.installation(addon)).isPresent();
    }

    @Test
    void theNextStartOfTheDeskStartsWhatShouldBeActive() throws IOException {
        process.run(Action.INSTALL, addon);

        process = desk.process();
        assertThat(desk.runtime.running).isEmpty();
        process.boot.run();

        consistent();
    }

    @Test
    void anAddonWithAChangedFileIsOutOfServiceAtTheNextStart() throws IOException {
        process.run(Action.INSTALL, addon);
        Files.writeString(process.folders.at("acme/webhook/1.0.0").resolve("README.md"), "changed");

        process = desk.process();
        process.boot.run();

        Installation installation = process.installation(addon).orElseThrow();
        assertThat(installation.state()).isEqualTo(Installation.State.FAILED);
        assertThat(installation.reason()).contains("README.md");
        assertThat(desk.runtime.running).isEmpty();
        assertThat(process.run(Action.ACTIVATE, addon).problem())
                .contains(Problem.of("files-changed", "file", "README.md"));
    }

    @Test
    void anAddonThatFailsAtTheStartOfTheDeskIsOutOfServiceUntilItWorksAgain() throws IOException {
        process.run(Action.INSTALL, addon);
        desk.runtime.startFailure = "no database";
        process = desk.process();
        process.boot.run();
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.FAILED);

        desk.runtime.startFailure = null;
        process.run(Action.ACTIVATE, addon);

        consistent();
    }

    @Test
    void filesThatNobodyAccountsForAreSweptAtTheStart() throws IOException {
        Files.createDirectories(process.folders.at("acme/forgotten/1.0.0/lib"));
        Files.writeString(process.folders.incoming().resolve("old.zip"), "old");

        process.boot.run();

        consistent();
    }

    @Test
    void anotherProcessTakesOverWhenTheLeaseHasEnded() throws IOException {
        OperationId id = process.request(Action.INSTALL, addon, false);
        desk.machine = "machine-2";
        LifecycleDesk.Process other = desk.process();
        assertThat(other.leases.takeExpired(10)).isEmpty();

        desk.clock.advance(Duration.ofSeconds(31));
        other.leases.takeExpired(10).forEach(other.crew::take);

        assertThat(other.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        process.work();
        process = other;
        consistent();
    }

    @Test
    void aRenewedLeaseIsNotTakenOver() {
        OperationId id = process.request(Action.INSTALL, addon, false);
        desk.clock.advance(Duration.ofSeconds(20));
        process.leases.renew(java.util.List.of(id));
        desk.clock.advance(Duration.ofSeconds(20));

        assertThat(process.leases.takeExpired(10)).isEmpty();
    }

    private void assertRolledBack(String problem, String failedStep) throws IOException {
        Operation operation = process.run(Action.INSTALL, addon);

        assertThat(operation.problem())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo(problem));
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.steps())
                .filteredOn(step -> step.state() == Step.State.FAILED)
                .extracting(Step::name)
                .containsExactly(failedStep);
        assertThat(process.installation(addon)).isEmpty();
        consistent();
    }

    private void consistent() throws IOException {
        new Consistency(desk, process).check();
    }
}
