package com.supportpro.bench;

import java.util.List;
import java.util.Map;

/** An add-on's life through the desk's API: installed in its first release, updated, rolled back, uninstalled with its data. */
final class Life implements Subject {

    static final List<String> LAPS = List.of("install", "update", "roll back", "uninstall");

    private final Operating addon;
    private final Laps laps;

    Life(Operating addon, Laps laps) {
        this.addon = addon;
        this.laps = laps;
    }

    @Override
    public long nanos() throws Exception {
        return laps.time("install", () -> addon.act("install", Map.of("version", "1.0.0")))
                // The newer release works at intervals, which the first one does not.
                + laps.time(
                        "update",
                        () -> addon.act("update", Map.of("version", "1.1.0", "consent", List.of("schedules"))))
                + laps.time("roll back", () -> addon.act("rollback", Map.of()))
                + laps.time("uninstall", () -> addon.act("uninstall", Map.of("erase", true)));
    }
}
