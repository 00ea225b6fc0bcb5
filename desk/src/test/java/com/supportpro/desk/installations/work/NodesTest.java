package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.DeskNode;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.work.LifecycleDesk.Process;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.runtime.AddonTakenOutOfService;
import com.supportpro.platform.s3.Bucket;
import com.supportpro.platform.s3.Patience;
import com.supportpro.platform.s3.S3Keys;
import com.supportpro.platform.s3.S3Place;
import com.supportpro.platform.s3.S3Settings;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Permissions;
import com.supportpro.testkit.SeededRandom;
import com.supportpro.testkit.s3.S3Fake;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    void whoeverStopsItSaysSoBeforeAnotherNodeCanStartItAgain() {
        installed();
        one.rounds.round();
        assertThat(state("machine-1")).isEqualTo("1.0.0 RUNNING");
        one.run(Action.DEACTIVATE, addon);
        assertThat(state("machine-1")).isEqualTo("1.0.0 READY");

        two.rounds.round();
        second.meanwhile = () -> one.rounds.round();
        two.run(Action.ACTIVATE, addon);
        assertThat(desk.runtime.running).as("once the other tells of success").containsKey(addon);
    }

    @Test
    void whatOneRemovesLeavesNothingOnTheOther() {
        installed();
        desk.meanwhile = () -> two.rounds.round();
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
    void nothingIsErasedWhileAnotherNodeStillRunsIt() {
        installed();

        Operation operation = one.run(Action.UNINSTALL, addon, true);

        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.problem()).contains(Problem.of("runs-elsewhere", "nodes", two.node.machine()));
        assertThat(desk.runtime.data).contains(addon);
        assertThat(desk.runtime.running).containsKey(addon);
    }

    @Test
    void whoStopsItNamesTheNodesThatStillRunIt() {
        installed();

        assertThat(one.run(Action.DEACTIVATE, addon).steps().get(0).message()).isEqualTo("1/2 · " + two.node.machine());
    }

    @Test
    void aNodeWhoseClockIsAheadTakesNothingOverFromThoseThatWorkOnIt() {
        second.ahead = Duration.ofSeconds(30);
        two = second.process();
        one.request(Action.INSTALL, addon, false);

        assertThat(two.leases.takeExpired(10)).isEmpty();
        assertThat(two.nodes.othersPresent()).isOne();
    }

    @Test
    void aNodeWhoseClockIsBehindIsPresentAllTheSameAndSaysThatItIs() {
        second.ahead = Duration.ofSeconds(-20);
        two = second.process();
        two.rounds.round();

        assertThat(one.nodes.othersPresent()).isOne();
        assertThat(desk.jdbc
                        .sql("select ahead_millis from desk_node where id = 'machine-2'")
                        .query(Long.class)
                        .single())
                .isEqualTo(-20_000);
        assertThat(new NodeClockHealthIndicator(two.time).health().getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(new NodeClockHealthIndicator(one.time).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aCopyOfAHomeDoesNotStartBesideTheLiving() {
        OperationId id = one.request(Action.INSTALL, addon, false);
        NodeEntry copy = entry("elsewhere");
        var enter = new EnterNode(copy, duration -> {
            desk.clock.advance(duration);
            one.rounds.round();
        });

        assertThatThrownBy(enter::start)
                .isInstanceOf(NodeTwiceException.class)
                .hasMessageContaining(one.node.machine());
        assertThat(one.entry.beat()).as("nothing was taken from it").isTrue();
        one.work();
        assertThat(one.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
    }

    @Test
    void ofTwoCopiesThatStartAtOnceOneIsRefused() {
        NodeEntry other = entry("another place");
        other.enter(entry("elsewhere").other());

        assertThat(entry("elsewhere").enter(Optional.empty())).isFalse();
        assertThat(other.beat()).isTrue();
    }

    @Test
    void whoHasDiedStartsAgainAtOnceInItsHomeAndAsSoonAsItCountsAsAwayElsewhere() {
        var here = new EnterNode(entry(desk.home.toString()), desk.pauses::add);
        here.start();
        assertThat(desk.pauses).isEmpty();

        var elsewhere = new EnterNode(entry("elsewhere"), duration -> {
            desk.pauses.add(duration);
            desk.clock.advance(duration);
        });
        elsewhere.start();
        assertThat(desk.pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(DeskNode.PATIENCE);
        assertThat(one.entry.beat()).as("its name is another one's now").isFalse();
    }

    /** Another process under the id of the first node. */
    private NodeEntry entry(String place) {
        return new NodeEntry(desk.jdbc, Node.startedAt(desk.machine, place), new DeskVersion("1.0.0"), one.time);
    }

    @Test
    void whereAHomeIsTellsItFromItsCopies() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path copy = Files.createDirectories(folder.resolve("copy"));

        assertThat(Place.of(home)).isEqualTo(Place.of(home)).isNotEqualTo(Place.of(copy));
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
    void aPackageThatIsDamagedInTheSharedFolderIsReplacedByTheStores() throws IOException {
        Path shared = folder.resolve("shared");
        second.shelf = new FolderShelf(shared);
        desk.shelf = second.shelf;
        one = desk.process();
        two = second.process();
        one.run(Action.INSTALL, addon);
        Path archive = only(shared);
        Files.writeString(archive, "half of it");
        two.rounds.round();

        assertThat(second.runtime.running).containsKey(addon);
        assertThat(archive).hasFileName(Digest.of(archive).sha256() + ".zip");
    }

    @Test
    void whoPutsAPackageIntoTheSharedFolderReplacesADamagedOne() throws IOException {
        FolderShelf shelf = new FolderShelf(Files.createDirectories(folder.resolve("shared")));
        Path archive = Files.writeString(folder.resolve("archive"), "a package");
        String digest = Digest.of(archive).sha256();
        Files.writeString(shelf.folder().resolve(digest + ".zip"), "half of it");

        shelf.put(digest, archive);

        assertThat(only(shelf.folder())).hasContent("a package");
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    @Test
    void nodesThatShareABucketNeedNoStore() throws IOException {
        try (S3Fake server = new S3Fake();
                BucketShelf shelf = shelf(server)) {
            desk.shelf = shelf;
            second.shelf = shelf;
            one = desk.process();
            two = second.process();
            one.run(Action.INSTALL, addon);
            assertThat(server.keys()).hasSize(1).allMatch(key -> key.matches("desk/[0-9a-f]{64}\\.zip"));
            assertThat(shelf.bytes()).isPositive();
            desk.store.failures = Integer.MAX_VALUE;
            two.rounds.round();
            assertThat(second.runtime.running).containsKey(addon);
        }
    }

    @Test
    void whileTheirBucketIsAwayNodesAskTheStore() throws IOException {
        S3Fake server = new S3Fake();
        try (BucketShelf shelf = shelf(server)) {
            server.close();
            desk.shelf = shelf;
            second.shelf = shelf;
            one = desk.process();
            two = second.process();
            assertThat(one.run(Action.INSTALL, addon).state()).isEqualTo(Operation.State.SUCCEEDED);
            two.rounds.round();
            assertThat(second.runtime.running).containsKey(addon);
            assertThat(shelf.bytes()).isZero();
        }
    }

    @Test
    void whatNoReleaseIsMadeOfIsDroppedFromTheBucketOnceItIsOld() throws IOException {
        try (S3Fake server = new S3Fake();
                BucketShelf shelf = shelf(server)) {
            Path archive = Files.writeString(folder.resolve("archive"), "a package");
            String kept = Digest.of(archive).sha256();
            shelf.put(kept, archive);
            String other = Digest.of(Files.writeString(archive, "another")).sha256();
            shelf.put(other, archive);

            assertThat(shelf.drop(Set.of(), Instant.now().minus(Duration.ofDays(1))))
                    .isZero();
            assertThat(shelf.drop(Set.of(kept), Instant.now().plus(Duration.ofDays(1))))
                    .isOne();
            assertThat(shelf.take(other, folder.resolve("taken"))).isFalse();
            assertThat(shelf.take(kept, folder.resolve("taken"))).isTrue();
            assertThat(folder.resolve("taken")).hasContent("a package");
        }
    }

    private static BucketShelf shelf(S3Fake server) {
        Patience little = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));
        S3Keys keys = new S3Keys(S3Fake.ACCESS_KEY, S3Fake.SECRET_KEY, Optional.empty());
        S3Settings settings = new S3Settings(Optional.of(URI.create(server.url())), "eu-central-1", true, keys);
        return new BucketShelf(new Bucket(new S3Place(S3Fake.BUCKET, "desk/"), settings, little));
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
    void whatTheRuntimeOfOneNodeGivesUpHasFailedOnlyThereWhileAnotherRunsIt() {
        installed();
        one.rounds.round();

        givesUp(second, two);
        assertThat(state("machine-2")).isEqualTo("1.0.0 FAILED");
        assertThat(one.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);
        two.rounds.round();
        assertThat(second.runtime.running).as("not tried again at once").isEmpty();

        givesUp(desk, one);
        assertThat(one.installation(addon)).map(Installation::state).contains(Installation.State.FAILED);
        assertThat(desk.audit).contains("addon.out-of-service acme/webhook");
    }

    private void givesUp(LifecycleDesk machine, Process process) {
        machine.runtime.stop(addon);
        process.outOfService.on(new AddonTakenOutOfService(addon, Version.of("1.0.0"), "Ten calls failed in a row."));
    }

    @Test
    void whoTakesAnUpdateOverWithoutItsFilesFetchesThemAndGoesOn() throws IOException {
        OperationId id = diesDuringUpdate("switch", CrashPoints.Moment.AFTER);

        takenOver();

        assertThat(two.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(second.runtime.present(addon)).contains(Version.of("2.0.0"));
        assertThat(second.runtime.stored(addon)).isEqualTo("one 2.0.0");
    }

    @Test
    void whoTakesAnUpdateOverAndHasToGoBackBringsTheDataBackToo() throws IOException {
        OperationId id = diesDuringUpdate("switch", CrashPoints.Moment.AFTER);
        desk.store.failures = Integer.MAX_VALUE;

        takenOver();

        assertThat(two.operations.find(id)).map(Operation::state).contains(Operation.State.ROLLED_BACK);
        assertThat(second.runtime.present(addon)).contains(Version.of("1.0.0"));
        assertThat(second.runtime.stored(addon)).isEqualTo("one");
    }

    @Test
    void whoTakesAnUpdateOverBeforeItIsUnpackedDownloadsThePackageItself() {
        OperationId id = diesDuringUpdate("verify", CrashPoints.Moment.AFTER);

        takenOver();

        assertThat(two.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
    }

    @Test
    void whoTakesARollBackOverWithoutTheEarlierFilesFetchesThem() throws IOException {
        one.run(Action.INSTALL, addon);
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        one.run(Action.UPDATE, addon);
        two.rounds.round();
        OperationId id = dies(Action.ROLLBACK, "switch", CrashPoints.Moment.AFTER);

        takenOver();

        assertThat(two.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(second.runtime.present(addon)).contains(Version.of("1.0.0"));
        assertThat(second.runtime.stored(addon)).isEqualTo("one");
    }

    private OperationId diesDuringUpdate(String step, CrashPoints.Moment moment) {
        installed();
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        return dies(Action.UPDATE, step, moment);
    }

    private OperationId dies(Action action, String step, CrashPoints.Moment moment) {
        one = desk.process(Crash.at(step, moment));
        one.boot.run();
        desk.meanwhile = () -> two.rounds.round();
        OperationId id = one.request(action, addon, false);
        assertThatThrownBy(one::work).isInstanceOf(Crash.class);
        desk.runtime.processDied();
        return id;
    }

    /** The second node notices that nothing has been heard of the first one. */
    private void takenOver() {
        two.rounds.round();
        desk.clock.advance(Duration.ofMinutes(1));
        two.rounds.round();
        two.takeOver();
    }

    @Test
    void duringAnUpdateTheOthersWriteNothingAndThenRunTheNewRelease() {
        installed();
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        List<String> elsewhere = new ArrayList<>();
        one = desk.process((work, position, moment) -> {
            if (work.trail().name(position).equals("switch")) {
                elsewhere.add(second.runtime.running.keySet() + " " + second.runtime.resting);
            }
        });
        one.boot.run();
        desk.meanwhile = () -> two.rounds.round();

        Operation operation = one.run(Action.UPDATE, addon);

        assertThat(elsewhere).containsOnly("[] [" + addon + "]");
        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(operation.steps().get(8).message()).isEqualTo("2/2");
        assertThat(second.runtime.present(addon)).contains(Version.of("2.0.0"));
        assertThat(second.runtime.resting).isEmpty();
    }

    @Test
    void nothingIsSetAsideWhileTheOldReleaseStillRunsElsewhere() {
        installed();
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());

        Operation operation = one.run(Action.UPDATE, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.problem()).contains(Problem.of("runs-elsewhere", "nodes", two.node.machine()));
        assertThat(desk.runtime.present(addon)).contains(Version.of("1.0.0"));
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(one.run(Action.UPDATE, addon).state())
                .as("a node without a sign of life is not waited for")
                .isEqualTo(Operation.State.SUCCEEDED);
    }

    @Test
    void aNodeThatIsBusyDownloadingRestsAllTheSame() {
        installed();
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        second.threads = task -> {};
        desk.meanwhile = () -> two.rounds.round();

        assertThat(one.run(Action.UPDATE, addon).state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(second.runtime.running).isEmpty();
    }

    @Test
    void aStartWhoseDownloadOutlastsItsReasonDoesNotHappen() {
        one.run(Action.INSTALL, addon);
        desk.store.onTheWay = bytes -> {
            desk.store.onTheWay = same -> same;
            one.run(Action.DEACTIVATE, addon);
            return bytes;
        };

        two.rounds.round();

        assertThat(second.runtime.running).isEmpty();
    }

    @Test
    void whatIsInstalledAnewIsNotTakenByARemovalThatComesLate() throws IOException {
        installed();
        one.run(Action.UNINSTALL, addon);
        two.run(Action.INSTALL, addon);

        two.withdraw.remove(addon);

        assertThat(second.runtime.running).containsKey(addon);
        assertThat(two.folders.at("acme/webhook/1.0.0")).isDirectoryContaining("glob:**/addon.json");
    }

    @Test
    void whatAnOperationHasUnpackedIsNotTakenByARemovalThatComesLate() throws IOException {
        installed();
        one.run(Action.UNINSTALL, addon);
        two = second.process(Crash.at("stage", CrashPoints.Moment.AFTER));
        two.request(Action.INSTALL, addon, false);
        assertThatThrownBy(two::work).isInstanceOf(Crash.class);

        two.withdraw.remove(addon);

        assertThat(two.folders.at("acme/webhook/1.0.0")).exists();
    }

    @Test
    void aLongCopyKeepsItsLeaseAndDoesNotHoldUpTheOthers() {
        OperationId copying = one.request(Action.INSTALL, addon, false);
        OperationId other = one.request(Action.INSTALL, desk.store.publish("other"), false);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(SharedDatabase.dataSource()));

        transactions.executeWithoutResult(status -> {
            one.fence.of(copying).run();
            desk.clock.advance(Duration.ofSeconds(15));
            CompletableFuture.runAsync(() -> one.leases.renew(List.of(copying, other)))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
            desk.clock.advance(Duration.ofSeconds(15));
        });

        assertThat(two.leases.takeExpired(10)).isEmpty();
    }

    @Test
    void whoTakesOverASpreadSaysWhatRunsHere() {
        OperationId id = dies(Action.INSTALL, "spread", CrashPoints.Moment.BEFORE);
        desk.clock.advance(Duration.ofMinutes(1));
        two.takeOver();

        assertThat(two.operations.find(id).orElseThrow().steps().get(6).message())
                .isEqualTo("0/1 · " + two.node.machine());
    }

    @Test
    void whoTakesOverASpreadStartsWhatIsToBeSpread() {
        OperationId id = dies(Action.INSTALL, "spread", CrashPoints.Moment.BEFORE);
        desk.clock.advance(Duration.ofMinutes(1));
        two.leases.takeExpired(1);
        two.rounds.round();
        two.crew.take(id);

        assertThat(two.operations.find(id).orElseThrow().steps().get(6).message())
                .isEqualTo("1/1");
    }

    @Test
    void anUpdateThatGoesBackLetsTheOthersServeAgain() {
        installed();
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        desk.meanwhile = () -> two.rounds.round();
        desk.runtime.probeFailure = "it does not answer";

        one.run(Action.UPDATE, addon);
        two.rounds.round();

        assertThat(second.runtime.present(addon)).contains(Version.of("1.0.0"));
        assertThat(second.runtime.resting).isEmpty();
    }

    @Test
    void successIsToldOnceTheOthersRunItToo() {
        desk.meanwhile = () -> two.rounds.round();

        Operation operation = one.run(Action.INSTALL, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(operation.steps().get(6).message()).isEqualTo("2/2");
        assertThat(second.runtime.running).containsKey(addon);
    }

    @Test
    void aNodeThatDoesNotAnswerIsNamedAndChangesNothing() {
        Operation operation = one.run(Action.INSTALL, addon);

        assertThat(operation.state()).isEqualTo(Operation.State.SUCCEEDED);
        assertThat(operation.steps().get(6).message()).isEqualTo("1/2 · " + two.node.machine());
    }

    @Test
    void whoTakesOverWhatOnlyWaitsForTheOthersChangesNothingMore() {
        OperationId id = dies(Action.INSTALL, "spread", CrashPoints.Moment.BEFORE);
        assertThat(two.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);

        takenOver();

        assertThat(two.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(desk.audit).containsOnlyOnce("addon.installed acme/webhook");
        assertThat(second.audit).doesNotContain("addon.installed acme/webhook");
    }

    @Test
    void whoHasLostAnOperationIsKeptFromItsData() {
        OperationId id = dies(Action.INSTALL, "start", CrashPoints.Moment.BEFORE);
        one.fence.of(id).run();

        desk.clock.advance(Duration.ofMinutes(1));
        two.leases.takeExpired(1);

        two.fence.of(id).run();
        assertThatThrownBy(one.fence.of(id)::run).isInstanceOf(LeaseLostException.class);
    }

    /** Nodes are asked in turn, follow in any order, and die in the middle of what they do. */
    @Test
    void afterAnyHistoryAllNodesAgree() throws IOException {
        LifecycleDesk third = desk.node(folder.resolve("three"), "machine-3");
        List<LifecycleDesk> desks = List.of(desk, second, third);
        List<Process> nodes = new ArrayList<>(List.of(one, two, third.process()));
        List<Action> actions = List.of(
                Action.INSTALL,
                Action.DEACTIVATE,
                Action.ACTIVATE,
                Action.UNINSTALL,
                Action.UPDATE,
                Action.UPDATE,
                Action.ROLLBACK);
        for (LifecycleDesk each : desks) {
            each.meanwhile = () -> random.pick(nodes).rounds.round();
        }
        for (int step = 0; step < 60; step++) {
            int at = random.nextInt(nodes.size());
            if (random.nextInt(5) == 0) {
                nodes.set(at, desks.get(at).process(Crash.atPoint(random.nextInt(24))));
            }
            if (step == 20) {
                desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
            }
            act(nodes, desks, at, random.pick(actions));
            random.pick(nodes).rounds.round();
        }
        nodes.forEach(node -> node.rounds.round());

        assertThat(one.operations.running()).isEmpty();
        for (LifecycleDesk each : desks) {
            assertThat(each.runtime.present(addon)).isEqualTo(runs());
            assertThat(each.runtime.resting).isEmpty();
            one.installation(addon)
                    .ifPresentOrElse(
                            present -> assertThat(each.home.resolve("addons/acme/webhook/" + present.version()))
                                    .exists(),
                            () -> assertThat(each.home.resolve("addons/acme/webhook"))
                                    .doesNotExist());
        }
    }

    private void act(List<Process> nodes, List<LifecycleDesk> desks, int at, Action action) {
        Process node = nodes.get(at);
        try {
            node.rounds.round();
            if (node.operations
                    .refusal(OperationRequest.of(action, addon, Actor.named("admin")))
                    .isEmpty()) {
                node.run(action, addon);
            }
        } catch (Crash died) {
            desks.get(at).runtime.processDied();
            desk.clock.advance(Duration.ofMinutes(1));
            Process heir = desks.get((at + 1) % nodes.size()).process();
            nodes.set((at + 1) % nodes.size(), heir);
            heir.boot.run();
            heir.takeOver();
            nodes.set(at, desks.get(at).process());
            nodes.get(at).boot.run();
        }
    }

    private Optional<Version> runs() {
        return one.installation(addon).filter(Installation::active).map(Installation::version);
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
