package com.supportpro.bench;

import com.supportpro.bench.steps.StepsBench;
import java.util.List;

/** Runs a part, or all parts one after the other: {@code Bench [part|all] [rounds]}. */
public final class Bench {

    private static final List<String> ALL =
            List.of("steps", "install", "lifecycle", "addons", "catalogue", "orders", "renewals");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        String part = arguments.length == 0 ? "all" : arguments[0];
        int rounds = arguments.length < 2 ? 0 : Integer.parseInt(arguments[1]);
        Machine.print();
        for (String each : part.equals("all") ? ALL : List.of(part)) {
            run(each, rounds);
        }
        // Threads of the embedded servers and of the clients are of no more use.
        System.exit(0);
    }

    private static void run(String part, int rounds) throws Exception {
        switch (part) {
            case "install" -> InstallBench.run(rounds == 0 ? 30 : rounds);
            case "lifecycle" -> LifecycleBench.run(rounds == 0 ? 30 : rounds);
            case "addons" -> AddonsBench.run(rounds == 0 ? 10 : rounds);
            case "peers" -> PeersBench.run(rounds == 0 ? 20 : rounds);
            case "catalogue" -> CatalogueBench.run(rounds == 0 ? 60 : rounds);
            case "orders" -> OrdersBench.run(rounds == 0 ? 30 : rounds);
            case "renewals" -> RenewalsBench.run(rounds == 0 ? 3 : rounds);
            case "steps" -> StepsBench.run();
            default -> throw new IllegalArgumentException("There is no part " + part);
        }
    }
}
