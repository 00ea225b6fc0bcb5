package com.supportpro.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The store's renewal run by the number of subscriptions that it has to bill, beside the same rows by bare SQL. */
final class RenewalsBench {

    private static final int CUSTOMERS = 5_000;
    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UPS = 1;

    private final Market market;
    private int subscriptions;

    private RenewalsBench(Market market) {
        this.market = market;
    }

    /** The largest size takes longest and is measured once. */
    static void run(int rounds) throws Exception {
        try (Market market = Market.open(CUSTOMERS)) {
            var bench = new RenewalsBench(market);
            bench.measure(SIZES.subList(0, 1), WARM_UPS, 0);
            Map<String, Samples> times = bench.measure(SIZES.subList(0, 2), 0, rounds);
            double first = print(times, rounds);
            print(bench.measure(SIZES.subList(2, 3), 0, 1), SIZES.get(2), first);
        }
    }

    private Map<String, Samples> measure(List<Integer> sizes, int warmUps, int rounds) throws Exception {
        var interleaved = new Interleaved();
        for (int size : sizes) {
            interleaved.with("run " + size, () -> renewed(size)).with("SQL " + size, () -> written(size));
        }
        return interleaved.measure(warmUps, rounds);
    }

    private long renewed(int size) throws IOException, SQLException {
        fill(size);
        long nanos = new RenewalRun(market.database()).nanos();
        require(size);
        return nanos;
    }

    private long written(int size) throws IOException, SQLException {
        int first = fill(size);
        long nanos = market.run("renew.sql", Map.of("first", first, "count", size));
        require(size);
        return nanos;
    }

    private int fill(int size) throws IOException, SQLException {
        int first = subscriptions;
        market.run("due.sql", Map.of("first", first, "count", size, "customers", CUSTOMERS));
        market.analyze();
        subscriptions += size;
        return first;
    }

    /** A run that left something out was not as fast as it seems. */
    private void require(int size) throws SQLException {
        long billed = market.database().number("select count(*) from invoice where state = 'OPEN'");
        if (billed != subscriptions) {
            throw new IllegalStateException(
                    "Of " + subscriptions + " subscriptions " + billed + " are billed after " + size);
        }
    }

    /** Tells what one subscription takes among the fewest, in milliseconds. */
    private static double print(Map<String, Samples> times, int rounds) {
        System.out.printf("%n## Renewals (%d rounds, the largest once; seconds)%n%n", rounds);
        System.out.println("| subscriptions | run | of each, ms | beside 1,000 | bare SQL | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        double first = Table.of(times, "run " + SIZES.get(0)).median() / SIZES.get(0);
        SIZES.subList(0, 2).forEach(size -> print(times, size, first));
        return first;
    }

    private static void print(Map<String, Samples> times, int size, double first) {
        Samples run = Table.of(times, "run " + size);
        Samples sql = Table.of(times, "SQL " + size);
        double each = run.median() / size;
        System.out.printf(
                "| %,d | %s | %.2f | %.2f | %s | %.1f |%n",
                size, seconds(run), each, each / first, seconds(sql), run.ratio(sql));
    }

    private static String seconds(Samples times) {
        return "%.2f (%.2f–%.2f)"
                .formatted(times.median() / 1_000, times.millis(0.25) / 1_000, times.millis(0.75) / 1_000);
    }
}
