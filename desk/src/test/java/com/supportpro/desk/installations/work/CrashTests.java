package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.work.CrashPoints.Moment;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies at every point of every action; the next one on the same database and folder brings it to an end. */
class CrashTests {

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private AddonId addon;

    @BeforeEach
    void aDeskAndAStore() {
        desk = new LifecycleDesk(home);
        addon = desk.store.publish("webhook");
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @MethodSource("points")
    void aProcessThatDiesIsFinishedByTheNext(Action action, Moment moment, String step, boolean erase)
            throws IOException {
        before(action);
        OperationId id = dies(action, erase, Crash.at(step, moment));

        LifecycleDesk.Process next = desk.process();
        next.boot.run();

        assertThat(next.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        assertThat(next.installation(addon).map(Installation::state)).isEqualTo(after(action));
        new Consistency(desk, next).check();
    }

    @ParameterizedTest(name = "{0} {1} of {2}, the step after next failing")
    @MethodSource("undoPoints")
    void aProcessThatDiesWhileGoingBackIsFinishedByTheNext(Action action, Moment moment, String step)
            throws IOException {
        before(action);
        desk.runtime.probeFailure = "it does not answer";
        OperationId id = dies(action, false, Crash.at(step, moment));

        LifecycleDesk.Process next = desk.process();
        next.boot.run();

        assertThat(next.operations.find(id)).map(Operation::state).contains(Operation.State.ROLLED_BACK);
        assertThat(next.installation(addon).map(Installation::state))
                .isEqualTo(action == Action.INSTALL ? Optional.empty() : Optional.of(Installation.State.INACTIVE));
        new Consistency(desk, next).check();
    }

    @Test
    void anAddonThatKillsTheProcessAgainAndAgainIsTakenBack() throws IOException {
        OperationId id = dies(Action.INSTALL, false, Crash.at("start", Moment.AFTER));
        for (int again = 0; again < 2; again++) {
            LifecycleDesk.Process next = desk.process(Crash.at("start", Moment.AFTER));
            assertThatThrownBy(next.boot::run).isInstanceOf(Crash.class);
        }

        LifecycleDesk.Process last = desk.process(Crash.at("start", Moment.AFTER));
        last.boot.run();

        Operation operation = last.operations.find(id).orElseThrow();
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.problem())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("interrupted"));
        new Consistency(desk, last).check();
    }

    private void before(Action action) {
        if (action != Action.INSTALL) {
            desk.process().run(Action.INSTALL, addon);
        }
        if (action == Action.ACTIVATE) {
            desk.process().run(Action.DEACTIVATE, addon);
        }
    }

    private OperationId dies(Action action, boolean erase, CrashPoints where) {
        LifecycleDesk.Process process = desk.process(where);
        process.boot.run();
        OperationId id = process.request(action, addon, erase);
        assertThatThrownBy(process::work).isInstanceOf(Crash.class);
        return id;
    }

    private static Optional<Installation.State> after(Action action) {
        return switch (action) {
            case INSTALL, ACTIVATE, PURCHASE, UPDATE, ROLLBACK -> Optional.of(Installation.State.ACTIVE);
            case DEACTIVATE, CANCEL -> Optional.of(Installation.State.INACTIVE);
            case UNINSTALL -> Optional.empty();
        };
    }

    static Stream<Arguments> points() {
        return Stream.of(Moment.BEFORE, Moment.AFTER)
                .flatMap(moment -> Stream.of(
                                Stream.of("download", "verify", "check", "stage", "start", "probe")
                                        .map(step -> Arguments.of(Action.INSTALL, moment, step, false)),
                                Stream.of("start", "probe")
                                        .map(step -> Arguments.of(Action.ACTIVATE, moment, step, false)),
                                Stream.of("stop").map(step -> Arguments.of(Action.DEACTIVATE, moment, step, false)),
                                Stream.of("stop", "remove")
                                        .map(step -> Arguments.of(Action.UNINSTALL, moment, step, false)),
                                Stream.of("stop", "remove", "erase")
                                        .map(step -> Arguments.of(Action.UNINSTALL, moment, step, true)))
                        .flatMap(each -> each));
    }

    static Stream<Arguments> undoPoints() {
        return Stream.of(Moment.UNDO_BEFORE, Moment.UNDO_AFTER)
                .flatMap(moment -> Stream.concat(
                        Stream.of("download", "verify", "check", "stage", "start", "probe")
                                .map(step -> Arguments.of(Action.INSTALL, moment, step)),
                        Stream.of("start", "probe").map(step -> Arguments.of(Action.ACTIVATE, moment, step))));
    }
}
