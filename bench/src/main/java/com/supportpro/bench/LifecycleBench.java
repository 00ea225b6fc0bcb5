package com.supportpro.bench;

import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.archive.PackageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Installing, updating, rolling back and uninstalling one add-on with two releases, each beside its floor. */
final class LifecycleBench {

    private static final String FIRST = "notifier-1.0.0.zip";
    private static final String NEWER = "notifier-1.1.0.zip";
    private static final int WARM_UPS = 30;

    private LifecycleBench() {}

    static void run(int rounds) throws Exception {
        Path first = named(Places.packages(), FIRST);
        Path newer = named(Places.newerPackages(), NEWER);
        try (Town town = Town.start(List.of(newer));
                FloorDatabase database = FloorDatabase.start()) {
            Laps desk = new Laps();
            Laps floor = new Laps();
            String addon = inspected(first).manifest().id().toString();
            new Interleaved()
                    .with("desk", new Life(new Operating(town.desk(), addon), desk))
                    .with("floor", new FloorLife(release(first, database), release(newer, database), floor))
                    .measure(WARM_UPS, rounds);
            print(desk, floor, rounds);
        }
    }

    private static FloorRelease release(Path archive, FloorDatabase database) throws IOException {
        return new FloorRelease(archive, inspected(archive), database);
    }

    private static AddonPackage inspected(Path archive) throws IOException {
        return PackageReader.inspect(archive).accepted().orElseThrow();
    }

    private static Path named(List<Path> archives, String name) {
        return archives.stream()
                .filter(archive -> archive.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is missing: start this with ./bench/run"));
    }

    private static void print(Laps desk, Laps floor, int rounds) {
        System.out.printf(
                "%n## Life cycle of notifier: request to success (%d rounds, milliseconds, median (quartiles) | p95,"
                        + " load %.1f at the end)%n%n",
                rounds, Machine.load());
        System.out.println("| action | desk | p95 | floor | p95 | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        for (String lap : Life.LAPS) {
            Samples ours = desk.of(lap, rounds);
            Samples least = floor.of(lap, rounds);
            System.out.printf("| %s | %s | %s | %.1f |%n", lap, ours, least, ours.ratio(least));
        }
    }
}
