package com.supportpro.journeys;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A fault run on a desk: brings it to where the run begins by ordinary actions, asks, lets the fault strike, waits until all
 * rests, and looks at what is there. Whatever happens is told in its story.
 */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long LOOKS_AT_MOST_MILLIS = 45_000;

    private final TrialDesk desk;
    private final FaultRun run;
    private final Map<String, Standing> before = new LinkedHashMap<>();
    private final Map<String, List<String>> operations = new LinkedHashMap<>();
    private final List<String> story = new CopyOnWriteArrayList<>();
    private final long begun = System.nanoTime();

    Trial(TrialDesk desk, FaultRun run) {
        this.desk = desk;
        this.run = run;
    }

    /** How it ended, such as {@code SUCCEEDED}. */
    String carryOut() throws IOException, InterruptedException {
        tell(run.toString());
        Ground ground = new Ground(desk, run);
        for (String addon : run.demand().addons()) {
            ground.prepare(addon);
            before.put(addon, Standing.of(desk.books, addon));
            operations.put(addon, operationsOf(addon));
            tell(addon + " is " + before.get(addon));
        }
        Asking asking = new Asking(desk, run, this::tell);
        new Striking(desk, run, asking, this::tell).strike();
        desk.halts.clear();
        desk.wire.is(StoreWire.Mood.GOOD, 0);
        awaitRest();
        ground.noTrouble();
        String end = asking.settings() ? settings(asking) : ends(asking);
        areWhole();
        goesOn();
        return end;
    }

    List<String> story() {
        return story;
    }

    private void tell(String line) {
        story.add("%6d ms  %s".formatted((System.nanoTime() - begun) / 1_000_000, line));
    }

    private List<String> operationsOf(String addon) {
        return desk.books.all("select id::text from operation where publisher || '/' || slug = ?", addon);
    }

    private void awaitRest() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String live = "the desk is not ready";
        while (System.nanoTime() < until) {
            live = live();
            if (live.equals("[]") && desk.ready()) {
                tell("rests");
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It does not come to rest: " + live);
    }

    private String live() {
        try {
            return desk
                    .books
                    .all("select id::text from operation where state in ('RUNNING', 'WAITING_FOR_PAYMENT')")
                    .stream()
                    .map(desk::told)
                    .toList()
                    .toString();
        } catch (RuntimeException away) {
            return "the database is away: " + away.getMessage();
        }
    }

    private String ends(Asking asking) {
        List<String> ends = new ArrayList<>();
        before.forEach((addon, standing) -> {
            List<String> begunNow = new ArrayList<>(operationsOf(addon));
            begunNow.removeAll(operations.getOrDefault(addon, List.of()));
            ends.add(begunNow.isEmpty() ? notBegun(addon, standing, asking) : ended(addon, standing, begunNow));
        });
        return String.join(" ", ends);
    }

    private String notBegun(String addon, Standing standing, Asking asking) {
        if (!asking.unheard(addon)) {
            throw new AssertionError(addon + ": what was accepted is not on record: " + asking);
        }
        stands(addon, standing);
        return "NOT_BEGUN";
    }

    private String ended(String addon, Standing standing, List<String> begunNow) {
        if (begunNow.size() != 1) {
            throw new AssertionError(addon + ": more than one operation was begun: " + begunNow);
        }
        String operation = begunNow.get(0);
        tell(desk.told(operation));
        String state = desk.state(operation);
        // Of two add-ons the trouble may have found either.
        boolean may = run.fault().ends(run.demand(), run.point()).contains(state)
                || run.demand().addons().size() > 1 && state.equals("SUCCEEDED");
        if (!may) {
            throw new AssertionError(addon + ": it must not end like that: " + desk.told(operation));
        }
        stands(addon, state.equals("SUCCEEDED") ? run.demand().after(standing) : standing);
        return state;
    }

    private String settings(Asking asking) {
        Standing was = before.get(TrialAddons.ONE);
        Standing now = Standing.of(desk.books, TrialAddons.ONE);
        String word = String.valueOf(now.settings().get("word"));
        boolean changed = word.equals(asking.word());
        if (!changed && (asking.saved() || !now.same(was))) {
            throw new AssertionError("The setting was " + was + ", is " + now + ", and was saved: " + asking);
        }
        return changed ? "SAVED" : "AS_BEFORE";
    }

    private void stands(String addon, Standing expected) {
        Standing now = Standing.of(desk.books, addon);
        if (!now.same(expected)) {
            throw new AssertionError(addon + " should be " + expected + " and is " + now);
        }
    }

    /** What follows the end by itself is waited for a while. */
    private void areWhole() throws IOException, InterruptedException {
        Beats beats = new Beats(desk.books);
        long until = System.nanoTime() + LOOKS_AT_MOST_MILLIS * 1_000_000;
        List<String> wrongs = List.of("not looked at");
        while (!wrongs.isEmpty() && System.nanoTime() < until) {
            wrongs = new ArrayList<>(new Whole(desk).wrongs());
            wrongs.addAll(beats.wrongs());
            wrongs.addAll(leftOfErased());
            if (!wrongs.isEmpty()) {
                Thread.sleep(150);
            }
        }
        if (!wrongs.isEmpty()) {
            throw new AssertionError("It is not whole: " + wrongs);
        }
        tell("is whole");
    }

    /** What is still there of an add-on that is gone with its data; also what it writes by itself. */
    private List<String> leftOfErased() {
        if (run.demand() != Demand.ERASE
                || !Standing.of(desk.books, TrialAddons.ONE).state().equals("ABSENT")) {
            return List.of();
        }
        return desk.books.all("""
                select 'left in ' || place from (values
                    ('addon_storage', (select count(*) from addon_storage where addon = 'trials/one')),
                    ('addon_setting', (select count(*) from addon_setting where addon = 'trials/one')),
                    ('addon_note', (select count(*) from addon_note where addon = 'trials/one'))) as found (place, number)
                where number > 0""");
    }

    /** The next ordinary action works. */
    private void goesOn() throws IOException, InterruptedException {
        for (String addon : run.demand().addons()) {
            String state = Standing.of(desk.books, addon).state();
            String next = Map.of("ABSENT", "install", "ACTIVE", "deactivate", "INACTIVE", "activate")
                    .getOrDefault(state, "uninstall");
            if (next.equals("install")) {
                new Ground(desk, run).install(addon);
            } else {
                desk.does(addon, next, "{}");
            }
            tell("after that, " + next + " of " + addon + " went well");
        }
    }
}
