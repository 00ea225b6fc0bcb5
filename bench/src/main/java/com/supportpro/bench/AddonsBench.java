package com.supportpro.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What installed add-ons cost a desk that starts and runs: the same desk with none, with ten and with fifty. */
final class AddonsBench {

    private static final List<Integer> COUNTS = List.of(0, 10, 50);
    private static final int MOST = 50;
    private static final int WARM_UPS = 1;

    private AddonsBench() {}

    static void run(int rounds) throws Exception {
        Path folder = Files.createTempDirectory("supportpro-bench-add-ons-");
        try (Town town = Town.start(GeneratedAddons.write(MOST, folder))) {
            DeskHomes homes = new DeskHomes(town);
            for (int count : COUNTS) {
                homes.prepare(count);
            }
            town.stopDesk();
            measure(town, homes, rounds);
        } finally {
            Places.delete(folder);
        }
    }

    private static void measure(Town town, DeskHomes homes, int rounds) throws Exception {
        Map<Integer, DeskStart> starts = new LinkedHashMap<>();
        var interleaved = new Interleaved();
        for (int count : COUNTS) {
            DeskStart start = new DeskStart(town, homes, count);
            starts.put(count, start);
            interleaved.with(String.valueOf(count), start);
        }
        print(starts, interleaved.measure(WARM_UPS, rounds), rounds);
    }

    private static void print(Map<Integer, DeskStart> starts, Map<String, Samples> times, int rounds) {
        System.out.printf(
                "%n## Add-ons: a desk that starts with them and holds them (%d rounds, load %.1f at the end)%n%n",
                rounds, Machine.load());
        System.out.println("| add-ons | launch to ready, ms, median (quartiles) | p95 | beside none |"
                + " live heap, MB | metaspace, MB | resident, MB | heap and metaspace an add-on, MB |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        starts.forEach((count, start) -> {
            Samples time = Table.of(times, String.valueOf(count));
            System.out.printf(
                    "| %d | %s | %.2f | %.1f | %.1f | %.1f | %s |%n",
                    count,
                    time,
                    time.ratio(Table.of(times, "0")),
                    start.held(Footprint::heap, rounds).median(),
                    start.held(Footprint::metaspace, rounds).median(),
                    start.held(Footprint::resident, rounds).median(),
                    each(starts, count, rounds));
        });
    }

    private static String each(Map<Integer, DeskStart> starts, int count, int rounds) {
        if (count == 0) {
            return "";
        }
        double more = held(starts, count, rounds) - held(starts, 0, rounds);
        return "%.2f".formatted(more / count);
    }

    private static double held(Map<Integer, DeskStart> starts, int count, int rounds) {
        DeskStart start = java.util.Objects.requireNonNull(starts.get(count));
        return start.held(held -> held.heap() + held.metaspace(), rounds).median();
    }
}
