package com.supportpro.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A real desk does what it is asked for while something goes wrong, from seeds: it is killed, loses its power, has no room, its
 * database or its store goes, packages arrive damaged, add-ons throw and hang. Afterwards each operation has ended or gone back
 * by itself, and records, files, data, routes and schedules say the same. With {@code -Dsoak=true} 1,000 runs, going on where
 * an earlier session ended; {@code -Dseed=} for one of them, {@code -Drounds=} for another number, {@code -Dminutes=} to end.
 */
class FaultRunsTest {

    private static final int SAMPLE = 5;
    private static final int SOAK = 1_000;
    private static final Ledger LEDGER = new Ledger(Places.kept().resolve("fault-runs.csv"));

    private static boolean volumes;
    private static @Nullable TrialDesk desk;

    @BeforeAll
    static void look() {
        volumes = Volume.possible();
    }

    @AfterAll
    static void close() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void whateverGoesWrongEachOperationEndsOrGoesBackAndAllIsConsistent() throws Exception {
        long until = System.nanoTime() + Long.getLong("minutes", 600) * 60_000_000_000L;
        List<String> wrong = new ArrayList<>();
        List<Long> seeds = seeds();
        System.out.printf(
                "%d fault runs from seed %s%s%n",
                seeds.size(),
                seeds.isEmpty() ? "-" : seeds.get(0),
                volumes ? "" : ", without power cuts and full disks");
        for (long seed : seeds) {
            FaultRun run = FaultRun.of(seed);
            if (System.nanoTime() < until && (volumes || !run.fault().takesVolume())) {
                wrong.addAll(outcome(run));
            }
        }
        System.out.println(soak() ? LEDGER.table() : "");
        assertThat(wrong)
                .as("fault runs that ended wrong; repeat one with -Dseed=")
                .isEmpty();
    }

    private static List<Long> seeds() throws IOException {
        Long one = Long.getLong("seed");
        if (one != null) {
            return LongStream.range(one, one + Integer.getInteger("rounds", 1))
                    .boxed()
                    .toList();
        }
        int rounds = Integer.getInteger("rounds", soak() ? SOAK : SAMPLE);
        if (soak()) {
            LEDGER.beginsAnewWhenComplete(rounds);
            Set<Long> done = LEDGER.done();
            return LongStream.rangeClosed(1, rounds)
                    .filter(seed -> !done.contains(seed))
                    .boxed()
                    .toList();
        }
        long first = Math.floorMod(System.nanoTime(), 1_000_000L);
        return LongStream.range(first, first + rounds).boxed().toList();
    }

    private static List<String> outcome(FaultRun run) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Trial trial = new Trial(open(), run);
        String outcome;
        List<String> wrong = List.of();
        try {
            outcome = Ledger.GOOD + " " + trial.carryOut();
        } catch (AssertionError | IOException | RuntimeException e) {
            outcome = "WRONG";
            System.out.println(run + " ended wrong: " + e + "\n  " + String.join("\n  ", trial.story()));
            wrong = List.of(run + ": " + e);
            anew();
        }
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.out.println(run + ": " + outcome + ", " + millis + " ms");
        if (soak()) {
            LEDGER.note(run, outcome, millis);
        }
        return wrong;
    }

    private static TrialDesk open() throws IOException, InterruptedException {
        TrialDesk open = desk;
        if (open == null) {
            open = TrialDesk.found(volumes);
            desk = open;
        }
        return open;
    }

    /** The next run must not suffer from this one. */
    private static void anew() {
        if (desk != null) {
            desk.close();
            desk = null;
        }
    }

    private static boolean soak() {
        return Boolean.getBoolean("soak");
    }
}
