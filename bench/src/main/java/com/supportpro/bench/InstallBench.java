package com.supportpro.bench;

import com.supportpro.protocol.archive.AddonPackage;
import com.supportpro.protocol.archive.PackageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** From an operator's request to an active add-on, through a real desk and a real store, beside its floor. */
final class InstallBench {

    /** What is commercial is purchased before it is installed, and that is measured by itself. */
    private static final Set<String> FREE = Set.of("inbound-webhook", "notifier", "vietnamese");

    private static final int WARM_UPS = 60;

    private InstallBench() {}

    static void run(int rounds) throws Exception {
        Map<Path, AddonPackage> addons = addons();
        try (Town town = Town.start();
                FloorDatabase database = FloorDatabase.start()) {
            var interleaved = new Interleaved();
            var desks = new LinkedHashMap<String, Installing>();
            for (var addon : addons.entrySet()) {
                String slug = addon.getValue().manifest().slug();
                var installing = new Installing(
                        town.desk(), addon.getValue().manifest().id().toString());
                desks.put(slug, installing);
                interleaved.with(slug, installing);
                interleaved.with(
                        slug + " floor",
                        new InstallFloor(new FloorRelease(addon.getKey(), addon.getValue(), database)));
            }
            print(desks, interleaved.measure(WARM_UPS, rounds), rounds);
        }
    }

    private static Map<Path, AddonPackage> addons() throws IOException {
        Map<Path, AddonPackage> addons = new LinkedHashMap<>();
        for (Path archive : Places.packages()) {
            AddonPackage addon = PackageReader.inspect(archive).accepted().orElseThrow();
            if (FREE.contains(addon.manifest().id().slug())) {
                addons.put(archive, addon);
            }
        }
        return addons;
    }

    private static void print(Map<String, Installing> desks, Map<String, Samples> times, int rounds) {
        System.out.printf(
                "%n## Install: request to active (%d rounds, milliseconds, median (quartiles) | p95)%n%n", rounds);
        System.out.println("| add-on | desk | p95 | floor | p95 | ratio | the desk's own record | p95 |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        desks.forEach((slug, installing) -> {
            Samples desk = Table.of(times, slug);
            Samples floor = Table.of(times, slug + " floor");
            Samples own = installing.recorded(rounds);
            System.out.printf("| %s | %s | %s | %.1f | %s |%n", slug, desk, floor, desk.ratio(floor), own);
        });
        System.out.printf("%nWhere the time goes, by the records of the steps (median, milliseconds):%n%n");
        desks.forEach((slug, installing) -> System.out.printf("- %s: %s%n", slug, installing.steps(rounds)));
    }
}
