package com.supportpro.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/** The least that the same life could cost: each part with one transaction, and nothing that survives a crash half-way. */
final class FloorLife implements Subject {

    private final FloorRelease first;
    private final FloorRelease newer;
    private final Laps laps;

    FloorLife(FloorRelease first, FloorRelease newer, Laps laps) {
        this.first = first;
        this.newer = newer;
        this.laps = laps;
    }

    @Override
    public long nanos() throws Exception {
        Path old = Files.createTempDirectory("supportpro-bench-add-on-");
        Path fresh = Files.createTempDirectory("supportpro-bench-add-on-");
        try (FloorPlugins before = first.unpacked(old);
                FloorPlugins after = newer.unpacked(fresh);
                FloorPlugins again = first.plugins(old)) {
            return laps.time("install", () -> take(first, old, before))
                    + laps.time("update", () -> {
                        before.close();
                        take(newer, fresh, after);
                    })
                    + laps.time("roll back", () -> {
                        after.close();
                        again.start();
                        first.record();
                    })
                    + laps.time("uninstall", () -> {
                        again.close();
                        Places.delete(old);
                        Places.delete(fresh);
                        first.forget();
                    });
        }
    }

    private static void take(FloorRelease release, Path folder, FloorPlugins plugins) throws Exception {
        release.take(folder);
        plugins.start();
        release.record();
    }
}
