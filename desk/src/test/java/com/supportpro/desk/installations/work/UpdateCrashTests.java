package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.work.CrashPoints.Moment;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process dies at every point of an update and of a roll back; the next one brings it forward, or all the way back. */
class UpdateCrashTests {

    private static final List<String> FETCH = List.of("download", "verify", "check", "stage");
    private static final List<String> REPLACE = List.of("rehearse", "snapshot", "switch", "probe");

    @TempDir
    Path home;

    private LifecycleDesk desk;
    private AddonId addon;

    @BeforeEach
    void anAddonWithDataAndANewerRelease() {
        desk = new LifecycleDesk(home);
        addon = desk.store.publish("webhook");
        desk.process().run(Action.INSTALL, addon);
        desk.runtime.put(addon, "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
    }

    @ParameterizedTest(name = "{0} {1} of {2}")
    @MethodSource("points")
    void aProcessThatDiesIsFinishedByTheNext(Action action, Moment moment, String step) throws IOException {
        before(action);
        OperationId id = dies(action, Crash.at(step, moment));
        LifecycleDesk.Process next = desk.process();
        next.boot.run();

        assertThat(next.operations.find(id)).map(Operation::state).contains(Operation.State.SUCCEEDED);
        stands(action == Action.UPDATE, next);
    }

    @ParameterizedTest(name = "{0} {1} of {2}, the release failing its probe")
    @MethodSource("undoPoints")
    void aProcessThatDiesWhileGoingBackIsFinishedByTheNext(Action action, Moment moment, String step)
            throws IOException {
        before(action);
        desk.runtime.probeFailure = "it does not answer";
        OperationId id = dies(action, Crash.at(step, moment));
        LifecycleDesk.Process next = desk.process();
        next.boot.run();

        assertThat(next.operations.find(id)).map(Operation::state).contains(Operation.State.ROLLED_BACK);
        stands(action == Action.ROLLBACK, next);
    }

    @Test
    void theOldReleaseServesAgainWhileAnInterruptedDownloadGoesOn() {
        dies(Action.UPDATE, Crash.at("download", Moment.AFTER));
        List<String> served = new ArrayList<>();
        LifecycleDesk.Process next = desk.process((work, position, moment) -> {
            if (work.trail().name(position).equals("stage")) {
                served.add(runs());
            }
        });
        next.boot.run();

        assertThat(served).containsExactly("1.0.0", "1.0.0");
        assertThat(runs()).isEqualTo("2.0.0");
    }

    @Test
    void aReleaseThatKillsTheProcessAgainAndAgainIsTakenBack() throws IOException {
        OperationId id = dies(Action.UPDATE, Crash.at("switch", Moment.AFTER));
        for (int again = 0; again < 2; again++) {
            LifecycleDesk.Process next = desk.process(Crash.at("switch", Moment.AFTER));
            assertThatThrownBy(next.boot::run).isInstanceOf(Crash.class);
        }
        LifecycleDesk.Process last = desk.process(Crash.at("switch", Moment.AFTER));
        last.boot.run();

        assertThat(last.operations.find(id).orElseThrow().problem())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("interrupted"));
        stands(false, last);
    }

    /** Whatever dies and fails at random, the add-on ends with one whole release and the data that belongs to it. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverHappensOneWholeReleaseIsLeftWithItsData(long seed) throws IOException {
        Random random = new Random(seed);
        LifecycleDesk.Process process = desk.process();
        process.boot.run();
        for (int act = 0; act < 6; act++) {
            boolean newer = runs().equals("2.0.0");
            desk.runtime.probeFailure = random.nextInt(3) == 0 ? "it does not answer" : null;
            desk.runtime.rehearsalFailure = random.nextInt(6) == 0 ? "it does not load" : null;
            process = carriedOn(newer ? Action.ROLLBACK : Action.UPDATE, random);
            stands(runs().equals("2.0.0"), process);
        }
    }

    private LifecycleDesk.Process carriedOn(Action action, Random random) {
        LifecycleDesk.Process process = desk.process(Crash.atPoint(random.nextInt(24)));
        try {
            process.boot.run();
            process.request(action, addon, false);
            process.work();
            return process;
        } catch (Crash first) {
            return survivor(random);
        }
    }

    private LifecycleDesk.Process survivor(Random random) {
        LifecycleDesk.Process second = desk.process(Crash.atPoint(random.nextInt(24)));
        try {
            second.boot.run();
            return second;
        } catch (Crash again) {
            LifecycleDesk.Process third = desk.process();
            third.boot.run();
            return third;
        }
    }

    private void before(Action action) {
        if (action == Action.ROLLBACK) {
            LifecycleDesk.Process process = desk.process();
            process.boot.run();
            process.run(Action.UPDATE, addon);
        }
    }

    private OperationId dies(Action action, CrashPoints where) {
        LifecycleDesk.Process process = desk.process(where);
        process.boot.run();
        OperationId id = process.request(action, addon, false);
        assertThatThrownBy(process::work).isInstanceOf(Crash.class);
        return id;
    }

    private void stands(boolean newer, LifecycleDesk.Process process) throws IOException {
        assertThat(runs()).isEqualTo(newer ? "2.0.0" : "1.0.0");
        assertThat(process.installation(addon).orElseThrow().version()).isEqualTo(Version.of(runs()));
        assertThat(desk.runtime.stored(addon)).isEqualTo(newer ? "one 2.0.0" : "one");
        assertThat(desk.jdbc
                        .sql("select version from kept_release")
                        .query(String.class)
                        .list())
                .isEqualTo(newer ? List.of("1.0.0") : List.of());
        new Consistency(desk, process).check();
    }

    private String runs() {
        return desk.runtime.present(addon).map(Version::toString).orElse("");
    }

    static Stream<Arguments> points() {
        return arguments(Moment.BEFORE, Moment.AFTER);
    }

    static Stream<Arguments> undoPoints() {
        return arguments(Moment.UNDO_BEFORE, Moment.UNDO_AFTER);
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    private static Stream<Arguments> arguments(Moment... moments) {
        return Stream.of(moments)
                .flatMap(moment -> Stream.concat(
                        Stream.concat(FETCH.stream(), REPLACE.stream())
                                .map(step -> Arguments.of(Action.UPDATE, moment, step)),
                        REPLACE.stream().map(step -> Arguments.of(Action.ROLLBACK, moment, step))));
    }
}
