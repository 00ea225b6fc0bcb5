package com.supportpro.desk.installations.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.installations.work.CrashPoints.Moment;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Permissions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What proves the lifecycle can fail: each mutant of it, with one thing wrong, is noticed by one of these trials at least, and
 * the lifecycle as it is passes all of them.
 */
class MutantsTest {

    private static final List<Action> ACTIONS =
            List.of(Action.INSTALL, Action.UPDATE, Action.ROLLBACK, Action.DEACTIVATE, Action.UNINSTALL);

    /** No action passes more points than that. */
    private static final int POINTS = 18;

    private static final int DRAWN = 4;

    /** Where a zip archive has the time of its first file. */
    private static final int FILE_TIME = 10;

    @TempDir
    Path home;

    private int desks;

    /** A trial of the lifecycle; throws what it finds wrong. */
    private interface Trial {
        void run(Parts parts, Random random) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void everyMutantIsNoticed(Mutant mutant) {
        Map<String, String> noticed = noticed(mutant.parts, 1);
        System.out.println(mutant + " was noticed by " + noticed.keySet());
        assertThat(noticed).isNotEmpty();
    }

    @Test
    void nothingIsWrongWithTheLifecycleAsItIs() {
        assertThat(noticed(new Parts(), Integer.MAX_VALUE)).isEmpty();
    }

    /** What the trials find wrong, in turn, until that many have. */
    private Map<String, String> noticed(Parts parts, int enough) {
        long seed = Long.getLong("seed", System.nanoTime());
        Map<String, Trial> trials = new LinkedHashMap<>();
        trials.put("processes that die", this::processesDie);
        trials.put("processes that die while going back", this::processesDieGoingBack);
        trials.put("power cuts", this::powerGoes);
        trials.put("an erasure that fails while the store is away", this::erasureFails);
        trials.put("a package that is another one", this::anotherPackage);
        trials.put("callers during an update", this::callersWait);
        trials.put("a slow step", this::slowStep);
        trials.put("a process that was paused", this::pausedProcess);
        Map<String, String> noticed = new TreeMap<>();
        for (Map.Entry<String, Trial> trial : trials.entrySet()) {
            try {
                trial.getValue().run(parts, new Random(seed));
            } catch (AssertionError | RuntimeException | IOException e) {
                noticed.put(trial.getKey(), e + ", with -Dseed=" + seed);
            }
            if (noticed.size() >= enough) {
                break;
            }
        }
        return noticed;
    }

    private void processesDie(Parts parts, Random random) throws IOException {
        for (Action action : ACTIONS) {
            for (int drawn = 0; drawn < DRAWN; drawn++) {
                dies(desk(parts), action, Crash.atPoint(random.nextInt(POINTS)));
            }
        }
    }

    private void processesDieGoingBack(Parts parts, Random random) throws IOException {
        for (Action action : List.of(Action.INSTALL, Action.UPDATE, Action.ROLLBACK)) {
            for (int drawn = 0; drawn < DRAWN; drawn++) {
                LifecycleDesk desk = desk(parts);
                before(desk, action);
                desk.runtime.probeFailure = "it does not answer";
                goesOn(desk, action, Crash.atPoint(random.nextInt(2 * POINTS)));
            }
        }
    }

    private void powerGoes(Parts parts, Random random) throws IOException {
        for (int drawn = 0; drawn < DRAWN; drawn++) {
            LifecycleDesk desk = desk(parts);
            var disk = new LossyDisk(desk.home);
            desk.disk = disk;
            before(desk, Action.UPDATE);
            try {
                begin(desk, Action.UPDATE, Crash.atPoint(random.nextInt(POINTS)));
            } catch (Crash here) {
                assertThat(here).isNotNull();
            }
            disk.losesPower();
            ended(desk);
        }
    }

    private void erasureFails(Parts parts, Random random) throws IOException {
        LifecycleDesk desk = desk(parts);
        before(desk, Action.UNINSTALL);
        desk.runtime.eraseFailure = new IllegalStateException("stuck");
        desk.store.failures = Integer.MAX_VALUE;
        LifecycleDesk.Process process = desk.process();
        process.boot.run();
        Operation operation = process.run(Action.UNINSTALL, addon(), true);
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        consistent(desk, process);
    }

    private void anotherPackage(Parts parts, Random random) throws IOException {
        LifecycleDesk desk = desk(parts);
        desk.store.onTheWay = bytes -> {
            byte[] other = bytes.clone();
            // The time of its first file, which nothing in the archive itself covers.
            other[FILE_TIME + random.nextInt(2)] ^= 1;
            return other;
        };
        LifecycleDesk.Process process = desk.process();
        process.boot.run();
        Operation operation = process.run(Action.INSTALL, addon());
        assertThat(operation.state()).isEqualTo(Operation.State.ROLLED_BACK);
        assertThat(operation.problem())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("wrong-digest"));
    }

    private void callersWait(Parts parts, Random random) throws IOException {
        LifecycleDesk desk = desk(parts);
        before(desk, Action.UPDATE);
        begin(desk, Action.UPDATE, (work, position, moment) -> {
            if (work.trail().name(position).equals("probe") && moment == Moment.BEFORE) {
                assertThat(desk.runtime.resting).as("callers wait").contains(work.addon());
            }
        });
    }

    private void slowStep(Parts parts, Random random) {
        LifecycleDesk desk = desk(parts);
        LifecycleDesk.Process[] working = new LifecycleDesk.Process[1];
        LifecycleDesk.Process other =
                desk.node(desk.home.resolve("other"), "machine-2").process();
        working[0] = desk.process((work, position, moment) -> {
            desk.clock.advance(Duration.ofSeconds(15));
            working[0].leases.renew(working[0].crew.held());
            assertThat(other.leases.takeExpired(1))
                    .as("taken over while it is carried out")
                    .isEmpty();
        });
        working[0].boot.run();
        working[0].run(Action.INSTALL, addon());
    }

    private void pausedProcess(Parts parts, Random random) {
        LifecycleDesk desk = desk(parts);
        LifecycleDesk other = desk.node(desk.home.resolve("other"), "machine-2");
        LifecycleDesk.Process paused = desk.process();
        OperationId id = paused.request(Action.INSTALL, addon(), false);
        desk.clock.advance(Duration.ofMinutes(1));
        assertThat(other.process().leases.takeExpired(1)).containsExactly(id);
        assertThat(refused(paused.fence.of(id))).as("kept from the data").isTrue();
    }

    private static boolean refused(Runnable fence) {
        try {
            fence.run();
            return false;
        } catch (LeaseLostException e) {
            return true;
        }
    }

    private LifecycleDesk desk(Parts parts) {
        LifecycleDesk desk = new LifecycleDesk(home.resolve("desk-" + desks++));
        desk.parts = parts;
        desk.store.publish("webhook");
        return desk;
    }

    private static AddonId addon() {
        return TestPackage.of("webhook").id();
    }

    private void dies(LifecycleDesk desk, Action action, CrashPoints where) throws IOException {
        before(desk, action);
        goesOn(desk, action, where);
    }

    /** Begins it, and has the next process bring it to its end where this one died. */
    private void goesOn(LifecycleDesk desk, Action action, CrashPoints where) throws IOException {
        try {
            begin(desk, action, where);
        } catch (Crash died) {
            ended(desk);
        }
    }

    private static void before(LifecycleDesk desk, Action action) {
        if (action == Action.INSTALL) {
            return;
        }
        desk.process().run(Action.INSTALL, addon());
        desk.runtime.put(addon(), "one");
        desk.store.release(TestPackage.of("webhook"), "2.0.0", Permissions.none());
        if (action == Action.ROLLBACK) {
            desk.process().run(Action.UPDATE, addon());
        }
    }

    private void begin(LifecycleDesk desk, Action action, CrashPoints where) throws IOException {
        LifecycleDesk.Process process = desk.process(where);
        process.boot.run();
        process.run(action, addon());
        consistent(desk, process);
    }

    private void ended(LifecycleDesk desk) throws IOException {
        LifecycleDesk.Process next = desk.process();
        next.boot.run();
        consistent(desk, next);
    }

    /** Also the data belongs to the release that is there. */
    private static void consistent(LifecycleDesk desk, LifecycleDesk.Process process) throws IOException {
        new Consistency(desk, process).check();
        desk.jdbc
                .sql("select version from installation")
                .query(String.class)
                .optional()
                .filter(version -> !desk.runtime.stored(addon()).isEmpty())
                .ifPresent(version -> assertThat(desk.runtime.stored(addon()))
                        .isEqualTo(version.equals("2.0.0") ? "one 2.0.0" : "one"));
    }
}
