package com.supportpro.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of fault runs, a line for each, so that a later session goes on where this one ends. */
record Ledger(Path file) {

    static final String GOOD = "consistent";
    private static final int FIELDS = 6;
    private static final int OUTCOME = 4;

    /** The seeds that need not run again. */
    Set<Long> done() throws IOException {
        Set<Long> done = new HashSet<>();
        for (String[] run : runs()) {
            if (run[OUTCOME].startsWith(GOOD)) {
                done.add(Long.valueOf(run[0]));
            }
        }
        return done;
    }

    /** A proof that is complete is put aside, so that the next one proves what has been built since. */
    void beginsAnewWhenComplete(int runs) throws IOException {
        if (done().size() >= runs) {
            Files.move(
                    file,
                    file.resolveSibling("fault-runs-until-" + Instant.now().getEpochSecond() + ".csv"));
        }
    }

    void note(FaultRun run, String outcome, long millis) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.join(
                                ";",
                                String.valueOf(run.seed()),
                                run.demand().name(),
                                run.fault().name(),
                                run.point(),
                                outcome,
                                String.valueOf(millis))
                        + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** How many of each demand and fault were consistent, as a table. */
    String table() throws IOException {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        Map<String, Integer> others = new TreeMap<>();
        for (String[] run : runs()) {
            if (run[OUTCOME].startsWith(GOOD)) {
                counts.computeIfAbsent(run[2], none -> new TreeMap<>()).merge(run[1], 1, Integer::sum);
            } else {
                others.merge(run[OUTCOME], 1, Integer::sum);
            }
        }
        StringBuilder table = new StringBuilder("| |");
        List<String> demands = Stream.of(Demand.values()).map(Demand::name).toList();
        demands.forEach(demand -> table.append(' ').append(demand).append(" |"));
        table.append("\n|---|").append("---|".repeat(demands.size())).append('\n');
        counts.forEach((fault, row) -> table.append("| ")
                .append(fault)
                .append(" | ")
                .append(demands.stream()
                        .map(demand -> String.valueOf(row.getOrDefault(demand, 0)))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n"));
        int all = counts.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return table.append("consistent ")
                .append(all)
                .append(", others ")
                .append(others)
                .toString();
    }

    private List<String[]> runs() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        // A run that was broken off may have left half a line.
        return Files.readAllLines(file).stream()
                .map(line -> line.split(";", -1))
                .filter(fields -> fields.length == FIELDS)
                .toList();
    }
}
