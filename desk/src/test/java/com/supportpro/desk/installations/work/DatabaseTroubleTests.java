package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessResourceFailureException;

/** What the machine has to answer for ends no operation half way: it stays as recorded until the machine works again. */
class DatabaseTroubleTests {

    private static final RuntimeException AWAY = new DataAccessResourceFailureException("the database is away");

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
    void aStepDuringWhichTheDatabaseGoesIsDoneLater() throws IOException {
        desk.runtime.stopFailure = AWAY;
        Operation operation = process.run(Action.DEACTIVATE, addon);
        assertThat(operation.state()).isEqualTo(Operation.State.RUNNING);
        assertThat(operation.problem()).isEmpty();

        desk.runtime.stopFailure = null;
        assertThat(later(operation.id()).state()).isEqualTo(Operation.State.SUCCEEDED);
        consistent();
    }

    @Test
    void anUpdateThatGoesBackDoesSoOnceTheDatabaseIsThereAgain() throws IOException {
        desk.runtime.probeFailure = "it does not answer";
        desk.runtime.restoreFailure = AWAY;
        Operation operation = process.run(Action.UPDATE, addon);
        assertThat(operation.state()).isEqualTo(Operation.State.RUNNING);
        assertThat(operation.undoing()).isTrue();
        assertThat(later(operation.id()).state()).as("still away").isEqualTo(Operation.State.RUNNING);

        desk.runtime.restoreFailure = null;
        desk.runtime.probeFailure = null;
        assertThat(later(operation.id()).state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(desk.runtime.stored(addon)).isEqualTo("one");
        assertThat(desk.runtime.present(addon)).contains(Version.of("1.0.0"));
        consistent();
    }

    @Test
    void whoWatchesIsToldThatGoingBackWaits() {
        desk.runtime.probeFailure = "it does not answer";
        desk.runtime.restoreFailure = AWAY;
        List<Boolean> goesOn = new ArrayList<>();
        OperationId id = process.request(Action.UPDATE, addon, false);
        process.fixture.live().watch(id, goesOn::add);

        process.work();

        assertThat(goesOn).endsWith(false);
    }

    @Test
    void filesThatCannotBePutBackNowArePutBackLater() throws IOException {
        desk.runtime.eraseFailure = new IllegalStateException("stuck");
        Path inTheWay = home.resolve("addons/acme/webhook");
        process = desk.process((work, position, moment) -> {
            if (moment == CrashPoints.Moment.AFTER
                    && work.trail().name(position).equals("remove")) {
                write(inTheWay);
            }
        });
        process.boot.run();
        Operation operation = process.run(Action.UNINSTALL, addon, true);
        assertThat(operation.state()).isEqualTo(Operation.State.RUNNING);

        Files.delete(inTheWay);
        process.rounds.round();
        assertThat(later(operation.id()).state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(process.installation(addon)).map(Installation::state).contains(Installation.State.ACTIVE);
        consistent();
    }

    @Test
    void aDatabaseWithoutRoomIsAReasonToGoBack() throws IOException {
        desk.runtime.thrown = new DataAccessResourceFailureException("full", new SQLException("full", "53100"));
        process.run(Action.DEACTIVATE, addon);
        Operation operation = process.run(Action.ACTIVATE, addon);
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.problem()).contains(Problem.of("no-space"));
        consistent();
    }

    private Operation later(OperationId id) {
        desk.clock.advance(Duration.ofMinutes(1));
        process.takeOver();
        return process.operations.find(id).orElseThrow();
    }

    private void consistent() throws IOException {
        new Consistency(desk, process).check();
    }

    private static void write(Path file) {
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
