package com.supportpro.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Purchases a second through a real store, beside pgbench's transactions a second on the same server. */
final class OrdersBench {

    private static final int CONNECTIONS = 8;
    private static final int CUSTOMERS = 2_000;
    private static final int WARM_UPS = 10;
    private static final Duration LASTING = Duration.ofSeconds(4);
    private static final String COMMITS = "select xact_commit from pg_stat_database where datname = 'supportpro'";

    private OrdersBench() {}

    static void run(int rounds) throws Exception {
        try (Market market = Market.open(CUSTOMERS)) {
            PgBench.make(market.database());
            var bought = new AtomicInteger();
            List<String> desks = market.tokens();
            List<Buying> buyers = Stream.generate(() -> new Buying(market.address(), desks, bought))
                    .limit(CONNECTIONS)
                    .toList();
            var interleaved = new Interleaved()
                    .with("purchases", new Crowd(buyers, LASTING))
                    .with("pgbench", new Crowd(transactions(market), LASTING));
            long before = market.database().number(COMMITS);
            Map<String, Samples> times = interleaved.measure(WARM_UPS, rounds);
            double commits = (double) (market.database().number(COMMITS) - before) / bought.get();
            print(Table.of(times, "purchases"), Table.of(times, "pgbench"), rounds);
            System.out.printf(
                    "%nTransactions of the database for a purchase, read-only ones included: %.0f%n", commits);
        }
    }

    /** Their connections end with the process. */
    private static List<Subject.Task> transactions(Market market) throws java.sql.SQLException {
        List<Subject.Task> all = new java.util.ArrayList<>();
        for (int number = 0; number < CONNECTIONS; number++) {
            all.add(PgBench.connect(market.database())::transact);
        }
        return all;
    }

    private static void print(Samples purchases, Samples pgbench, int rounds) {
        System.out.printf(
                "%n## Orders (%d connections, %d rounds of %d s each, a second: median (quartiles))%n%n",
                CONNECTIONS, rounds, LASTING.toSeconds());
        System.out.println("| | a second |");
        System.out.println("|---|---|");
        System.out.printf("| pgbench's transaction, scale %d | %s |%n", PgBench.SCALE, rate(pgbench));
        System.out.printf("| purchases | %s |%n", rate(purchases));
        System.out.printf("%nRatio: %.3f%n", pgbench.median() / purchases.median());
    }

    /** A long time is a low rate, so the quartiles change places. */
    private static String rate(Samples times) {
        return "%.1f (%.1f–%.1f)".formatted(each(times, 0.5), each(times, 0.75), each(times, 0.25));
    }

    private static double each(Samples times, double part) {
        return 1_000 / times.millis(part);
    }
}
