package com.supportpro.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/** Lets the fault of a run strike while what was asked for is being done; afterwards the desk runs, and the fault is over. */
final class Striking {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int DURING_MILLIS = 40;
    private static final int SAVING_MILLIS = 60;
    private static final int MOST_ROOM = 300_000;
    private static final int PACKAGE_BYTES = 40_000;
    private static final int FIRST_BYTES = 1_500;
    private static final Duration FULL = Duration.ofSeconds(4);
    private static final Duration AWAY = Duration.ofSeconds(6);

    private final TrialDesk desk;
    private final FaultRun run;
    private final Asking asking;
    private final Consumer<String> story;
    private final Random random;

    Striking(TrialDesk desk, FaultRun run, Asking asking, Consumer<String> story) {
        this.desk = desk;
        this.run = run;
        this.asking = asking;
        this.story = story;
        this.random = run.random();
    }

    void strike() throws IOException, InterruptedException {
        if (asking.settings()) {
            whileSaving();
            return;
        }
        switch (run.fault()) {
            case KILL -> halted(moment());
            case POWER_CUT -> powerCut();
            case KILL_GOING_BACK -> goingBack();
            case KILL_TWICE -> twice();
            case DISK_FULL -> full();
            case DATABASE_KILLED -> databaseKilled();
            case DATABASE_HELD -> databaseHeld();
            case STORE_GONE -> store(StoreWire.Mood.GONE);
            case STORE_SLOW -> store(StoreWire.Mood.SLOW);
            case STORE_GARBAGE -> store(StoreWire.Mood.GARBAGE);
            case PACKAGE_DAMAGED -> store(StoreWire.Mood.DAMAGES);
            case PACKAGE_CUT -> store(StoreWire.Mood.CUTS);
            case ADDON_THROWS -> trouble("throws");
            case ADDON_HANGS -> trouble("hangs");
        }
    }

    private String moment() {
        return run.point().endsWith(":during")
                ? run.halt().replace(":during", ":before+" + random.nextInt(DURING_MILLIS))
                : run.halt();
    }

    private void halted(String point) throws IOException, InterruptedException {
        desk.halts.haltAt(point);
        asking.begin();
        ended();
        desk.start();
    }

    /** The process has ended itself, and whoever asked knows what there is to know. */
    private void ended() throws IOException, InterruptedException {
        desk.awaitHalt();
        desk.halts.clear();
        asking.await();
        story.accept("the desk has halted");
    }

    private void powerCut() throws IOException, InterruptedException {
        desk.halts.haltAt(run.halt());
        asking.begin();
        desk.awaitHalt();
        cut();
        desk.halts.clear();
        asking.await();
        desk.start();
    }

    private void cut() throws IOException, InterruptedException {
        boolean names = random.nextBoolean();
        desk.losesPower(names);
        story.accept("the power was lost" + (names ? ", names were written down" : ""));
    }

    private void goingBack() throws IOException, InterruptedException {
        Demand demand = run.demand();
        boolean late = demand.replaces();
        String where = demand.steps.contains("probe") ? "probe" : "migrate";
        String what = new Trouble(run).version(where) + ":" + where + ":throws";
        if (!late) {
            new Ground(desk, run).trouble(TrialAddons.ONE, what);
            halted(run.halt());
            return;
        }
        waits("snapshot:before");
        new Ground(desk, run).trouble(TrialAddons.ONE, what);
        desk.halts.haltAt(run.halt());
        ended();
        desk.start();
    }

    /** The next process may not come there any more, since it goes on after what is done. */
    private void twice() throws IOException, InterruptedException {
        desk.halts.haltAt(run.halt());
        asking.begin();
        ended();
        int step = run.demand().steps.indexOf(run.point().replaceFirst(":.*", ""));
        int left = run.demand().steps.size() - step;
        String again = run.demand().steps.get(step + random.nextInt(left));
        String moment = random.nextBoolean() ? ":before" : ":after";
        desk.halts.haltAt(run.halt().replaceFirst(":.*", "") + ":" + again + moment);
        desk.launch();
        desk.awaitHalt();
        desk.halts.clear();
        story.accept("the next desk has halted at " + again + moment);
        desk.start();
    }

    private void full() throws IOException, InterruptedException {
        waits(run.point());
        int room = random.nextBoolean() ? 0 : random.nextInt(MOST_ROOM);
        desk.volume().fill(room);
        story.accept("the disk is full but for " + room + " bytes");
        desk.halts.clear();
        asking.await();
        rests(FULL);
        desk.volume().makeRoom();
        story.accept("there is room again");
    }

    private void databaseKilled() throws IOException, InterruptedException {
        waits(run.point());
        desk.database.kill();
        story.accept("the database was killed");
        desk.halts.clear();
        asking.await();
    }

    private void databaseHeld() throws IOException, InterruptedException {
        waits(run.point());
        desk.database.hold();
        desk.halts.clear();
        Thread.sleep(500 + random.nextInt(2_500));
        desk.database.letGo();
        story.accept("the database was held and let go");
        asking.await();
    }

    private void store(StoreWire.Mood mood) throws IOException, InterruptedException {
        desk.wire.is(mood, FIRST_BYTES + random.nextInt(PACKAGE_BYTES));
        asking.begin();
        asking.await();
        rests(AWAY);
        desk.wire.is(StoreWire.Mood.GOOD, 0);
    }

    private void trouble(String how) throws IOException, InterruptedException {
        String where = run.point().replaceFirst(":.*", "");
        String what = new Trouble(run).version(where) + ":" + where + ":" + how;
        story.accept("trouble " + what);
        if (run.point().endsWith(":late")) {
            waits("snapshot:before");
            new Ground(desk, run).trouble(TrialAddons.ONE, what);
            desk.halts.clear();
        } else {
            new Ground(desk, run).trouble(TrialAddons.ONE, what);
            asking.begin();
        }
        asking.await();
    }

    /** Asks, and returns once it waits there. */
    private void waits(String point) throws IOException, InterruptedException {
        desk.halts.waitAt(run.halt().replaceFirst(":.*", "") + ":" + point);
        asking.begin();
        desk.halts.awaitReached(PATIENCE);
    }

    /** While the fault lasts; it may be that nothing comes to rest before it is over. */
    private void rests(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until && goesOn()) {
            Thread.sleep(50);
        }
    }

    private boolean goesOn() {
        try {
            return !desk.books
                    .all("select id::text from operation where state in ('RUNNING', 'WAITING_FOR_PAYMENT')")
                    .isEmpty();
        } catch (RuntimeException away) {
            return true;
        }
    }

    private void whileSaving() throws IOException, InterruptedException {
        if (run.fault() == Fault.DISK_FULL) {
            desk.volume().fill(0);
        }
        asking.begin();
        Thread.sleep(random.nextInt(SAVING_MILLIS));
        switch (run.fault()) {
            case DISK_FULL -> {
                asking.await();
                desk.volume().makeRoom();
            }
            case DATABASE_KILLED -> desk.database.kill();
            default -> {
                desk.kill();
                if (run.fault() == Fault.POWER_CUT) {
                    cut();
                }
                desk.start();
            }
        }
        asking.await();
    }
}
