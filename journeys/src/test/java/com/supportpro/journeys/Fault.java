package com.supportpro.journeys;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What goes wrong in a fault run, and how it may end then. */
enum Fault {
    /** The desk's process is ended: before a step, after it, or while it is being carried out. */
    KILL("before", "after", "during"),
    /** The same, with everything gone that was not made durable, the database's too. */
    POWER_CUT("before", "after"),
    /** The add-on does not work, and the desk's process is ended while it goes back. */
    KILL_GOING_BACK("undo-before", "undo-after"),
    /** The next process is ended as well. */
    KILL_TWICE("before"),
    DISK_FULL("before"),
    DATABASE_KILLED("before", "after"),
    /** It is there and answers nobody for a while. */
    DATABASE_HELD("before"),
    STORE_GONE,
    STORE_SLOW,
    STORE_GARBAGE,
    PACKAGE_DAMAGED,
    PACKAGE_CUT,
    ADDON_THROWS,
    ADDON_HANGS;

    private static final Set<String> SUCCEEDS = Set.of("SUCCEEDED");
    private static final Set<String> GOES_BACK = Set.of("ROLLED_BACK");
    private static final Set<String> EITHER = Set.of("SUCCEEDED", "ROLLED_BACK");

    private final List<String> moments;

    Fault(String... moments) {
        this.moments = List.of(moments);
    }

    /** Whether it takes a file system of its own. */
    boolean takesVolume() {
        return this == POWER_CUT || this == DISK_FULL;
    }

    /** Where it can strike. */
    List<String> points(Demand demand) {
        if (demand == Demand.SETTINGS) {
            return Set.of(KILL, POWER_CUT, DISK_FULL, DATABASE_KILLED).contains(this) ? List.of("save") : List.of();
        }
        return switch (this) {
            case KILL_GOING_BACK -> demand.startsCode() ? steps(demand) : List.of();
            case STORE_GONE -> List.of("");
            case STORE_SLOW, STORE_GARBAGE, PACKAGE_DAMAGED, PACKAGE_CUT -> demand.fetches() ? List.of("") : List.of();
            case ADDON_THROWS, ADDON_HANGS -> troubles(demand);
            default -> steps(demand);
        };
    }

    private List<String> steps(Demand demand) {
        return demand.steps.stream()
                .flatMap(step -> moments.stream().map(moment -> step + ":" + moment))
                .toList();
    }

    /** Early is before it is asked for, so that a rehearsal finds it; late is after that. */
    private static List<String> troubles(Demand demand) {
        List<String> all = new ArrayList<>();
        if (demand.startsCode()) {
            all.addAll(List.of("start:early", "probe:early"));
        }
        if (demand.replaces() && demand.steps.contains("probe")) {
            all.addAll(List.of("start:late", "probe:late"));
        }
        if (demand.replaces() && demand.fetches()) {
            all.addAll(List.of("migrate:early", "migrate:late"));
        }
        if (demand.state.equals("ACTIVE")) {
            all.add("stop:early");
        }
        return all;
    }

    /** How what was asked for may end. */
    Set<String> ends(Demand demand, String point) {
        return switch (this) {
            case KILL, POWER_CUT, KILL_TWICE, STORE_SLOW -> SUCCEEDS;
            case KILL_GOING_BACK, PACKAGE_DAMAGED -> GOES_BACK;
            case STORE_GONE -> demand.fetches() ? EITHER : SUCCEEDS;
            case ADDON_THROWS, ADDON_HANGS -> point.startsWith("stop") ? SUCCEEDS : GOES_BACK;
            case DISK_FULL, DATABASE_KILLED, DATABASE_HELD, STORE_GARBAGE, PACKAGE_CUT -> EITHER;
        };
    }
}
