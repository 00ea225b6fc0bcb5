package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.RequestLock;
import com.supportpro.desk.installations.Step;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class UpdateTests {

    private static final Permissions MORE =
            new Permissions(List.of("tickets.read"), List.of("api.example.com"), List.of(), false);

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private LifecycleDesk.Process process;
    private AddonId addon;

    @BeforeEach
    void anAddonWithDataAndANewerRelease() {
        desk = new LifecycleDesk(home);
        process = desk.process();
        addon = desk.store.publish("webhook");
        process.run(Action.INSTALL, addon);
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
    }

    @Test
    void updatingPutsTheNewReleaseToWorkWithTheDataOfTheOldOne() throws IOException {
        Operation operation = process.run(Action.UPDATE, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(operation.steps())
                .extracting(Step::name)
                .containsExactly("download", "verify", "check", "stage", "rehearse", "snapshot", "switch", "probe");
        assertThat(runs()).isEqualTo("2.0.0");
        assertThat(desk.runtime.stored(addon)).isEqualTo("one 2.0.0");
        assertThat(kept()).containsExactly("1.0.0");
        assertThat(desk.audit).contains("addon.updated acme/webhook");
        consistent();
    }

    @Test
    void rollingBackBringsTheOldReleaseBackWithTheDataItHad() throws IOException {
        process.run(Action.UPDATE, addon);
        desk.runtime.put(addon, "written since");
        Operation operation = process.run(Action.ROLLBACK, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(runs()).isEqualTo("1.0.0");
        assertThat(desk.runtime.stored(addon)).isEqualTo("one");
        assertThat(kept()).isEmpty();
        assertThat(desk.audit).contains("addon.rolled-back acme/webhook");
        consistent();
    }

    @Test
    void whoUpdatesAgainAtOnceKeepsTheFilesOfTheNewerRelease() throws IOException {
        process.run(Action.UPDATE, addon);
        OperationId rollBack = process.request(Action.ROLLBACK, addon, false);
        process.fixture.live().watch(rollBack, goesOn -> {
            if (!goesOn) {
                process.run(Action.UPDATE, addon);
            }
        });

        process.work();

        assertThat(process.operations.find(rollBack)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(runs()).isEqualTo("2.0.0");
        consistent();
    }

    @Test
    void whatSomebodyJustNowAsksToGoBackToIsNotDropped() {
        process.run(Action.UPDATE, addon);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(SharedDatabase.dataSource()));
        var rows = new LeftoverRows(desk.jdbc);
        CompletableFuture<List<String>> dropped = transactions.execute(status -> {
            new RequestLock(desk.jdbc).take();
            CompletableFuture<List<String>> dropping = CompletableFuture.supplyAsync(
                    () -> transactions.execute(meanwhile -> rows.dropKept(0, desk.clock.instant())));
            await().until(this::somebodyWaitsForTheLock);
            process.request(Action.ROLLBACK, addon, false);
            return dropping;
        });

        assertThat(dropped.join()).isEmpty();
        process.work();
        assertThat(runs()).isEqualTo("1.0.0");
    }

    private boolean somebodyWaitsForTheLock() {
        return desk.jdbc
                .sql("select exists (select from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    @Test
    void twoUpdatesAreRolledBackOneAfterTheOther() throws IOException {
        process.run(Action.UPDATE, addon);
        desk.store.release(TestPackage.of("webhook"), "3.0.0", Permissions.none());
        desk.clock.advance(Duration.ofMinutes(1));
        process.run(Action.UPDATE, addon);
        assertThat(desk.runtime.stored(addon)).isEqualTo("one 2.0.0 3.0.0");

        process.run(Action.ROLLBACK, addon);
        assertThat(desk.runtime.stored(addon)).isEqualTo("one 2.0.0");
        process.run(Action.ROLLBACK, addon);

        assertThat(runs()).isEqualTo("1.0.0");
        assertThat(desk.runtime.stored(addon)).isEqualTo("one");
        assertThat(refusal(OperationRequest.of(Action.ROLLBACK, addon, Actor.named("admin"))))
                .isEqualTo("nothing-to-roll-back");
        consistent();
    }

    @Test
    void aReleaseThatFailsItsRehearsalNeverDisturbsTheOneThatRuns() throws IOException {
        InstalledRelease before = desk.runtime.running.get(addon);
        desk.runtime.rehearsalFailure = "it does not know its data";

        goesBack(Action.UPDATE, "rehearsal-failed");
        assertThat(desk.runtime.running.get(addon)).isSameAs(before);
    }

    @Test
    void aReleaseThatCannotChangeTheDataGoesBack() throws IOException {
        desk.runtime.upgradeFailure = "it does not know its data";
        goesBack(Action.UPDATE, "upgrade-failed");
    }

    @Test
    void aReleaseThatDoesNotStartGoesBack() throws IOException {
        desk.runtime.broken = "2.0.0";
        goesBack(Action.UPDATE, "start-failed");
    }

    @Test
    void aReleaseThatDoesNotWorkGoesBack() throws IOException {
        desk.runtime.probeFailure = "it cannot reach its service";
        goesBack(Action.UPDATE, "probe-failed");
    }

    @Test
    void aPackageThatWasChangedOnTheWayLeavesEverythingAsItWas() throws IOException {
        desk.store.onTheWay = bytes -> {
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            return changed;
        };
        goesBack(Action.UPDATE, "wrong-digest");
    }

    @Test
    void anEarlierReleaseThatDoesNotStartAnyMoreLeavesTheNewerOne() throws IOException {
        process.run(Action.UPDATE, addon);
        desk.runtime.broken = "1.0.0";
        Operation operation = process.run(Action.ROLLBACK, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(runs()).isEqualTo("2.0.0");
        assertThat(desk.runtime.stored(addon)).isEqualTo("one 2.0.0");
        assertThat(kept()).containsExactly("1.0.0");
        consistent();
    }

    @Test
    void anInactiveAddonIsUpdatedWithItsDataAndStaysInactive() throws IOException {
        process.run(Action.DEACTIVATE, addon);
        Operation operation = process.run(Action.UPDATE, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        Installation installation = process.installation(addon).orElseThrow();
        assertThat(installation.state()).isEqualTo(Installation.State.INACTIVE);
        assertThat(installation.version()).isEqualTo(Version.of("2.0.0"));
        assertThat(desk.runtime.running).isEmpty();
        assertThat(desk.runtime.stored(addon)).isEqualTo("one 2.0.0");
        consistent();
    }

    @Test
    void anAddonThatFailedIsUpdatedAndWorksAgain() throws IOException {
        desk.runtime.broken = "1.0.0";
        process = desk.process();
        process.boot.run();
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.FAILED);

        process.run(Action.UPDATE, addon);

        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);
        assertThat(runs()).isEqualTo("2.0.0");
        consistent();
    }

    @Test
    void permissionsThatAreAddedHaveToBeAgreedTo() throws IOException {
        desk.store.release(
                TestPackage.of("webhook")
                        .withPermissions("{\"api\":[\"tickets.read\"],\"hosts\":[\"api.example.com\"]}"),
                "3.0.0",
                MORE);
        OperationRequest request = OperationRequest.of(Action.UPDATE, addon, Actor.named("admin"));

        assertThat(process.operations.refusal(request))
                .contains(Problem.of("consent-needed", "permissions", "tickets.read, host:api.example.com"));
        assertThat(refusal(request.consenting(List.of("tickets.read")))).isEqualTo("consent-needed");

        process.run(request.consenting(List.of("tickets.read", "host:api.example.com")));
        assertThat(runs()).isEqualTo("3.0.0");
        consistent();
    }

    @Test
    void thereIsNothingToUpdateToOnceTheNewestIsHere() {
        process.run(Action.UPDATE, addon);
        assertThat(refusal(OperationRequest.of(Action.UPDATE, addon, Actor.named("admin"))))
                .isEqualTo("no-update");
    }

    @Test
    void anOlderReleaseIsNoUpdate() {
        process.run(Action.UPDATE, addon);
        assertThat(refusal(
                        new OperationRequest(Action.UPDATE, addon, Version.of("1.0.0"), false, Actor.named("admin"))))
                .isEqualTo("no-update");
    }

    @Test
    void uninstallingTakesKeptReleasesAlong() throws IOException {
        process.run(Action.UPDATE, addon);
        process.run(Action.UNINSTALL, addon);

        assertThat(process.installation(addon)).isEmpty();
        assertThat(kept()).isEmpty();
        consistent();
    }

    @Test
    void theNextStartOfTheDeskLeavesKeptReleasesAlone() throws IOException {
        process.run(Action.UPDATE, addon);
        process = desk.process();
        process.boot.run();

        assertThat(kept()).containsExactly("1.0.0");
        assertThat(runs()).isEqualTo("2.0.0");
        consistent();
    }

    private void goesBack(Action action, String problem) throws IOException {
        Operation operation = process.run(action, addon);

        assertThat(operation.problem())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo(problem));
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(runs()).isEqualTo("1.0.0");
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);
        assertThat(desk.runtime.stored(addon)).isEqualTo("one");
        assertThat(kept()).isEmpty();
        consistent();
    }

    private String refusal(OperationRequest request) {
        return process.operations.refusal(request).map(Problem::code).orElse("");
    }

    private String runs() {
        return desk.runtime.present(addon).map(Version::toString).orElse("");
    }

    private List<String> kept() {
        return desk.jdbc
                .sql("select version from kept_release order by kept_at desc")
                .query(String.class)
                .list();
    }

    private void consistent() throws IOException {
        new Consistency(desk, process).check();
    }
}
