package com.supportpro.bench.steps;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package. */
public final class StepsBench {

    private StepsBench() {}

    public static void run() throws RunnerException {
        var options = new OptionsBuilder()
                .include(StepsBench.class.getPackageName().replace(".", "\\.") + "\\..*")
                .forks(2)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .timeUnit(TimeUnit.MICROSECONDS)
                .build();
        print(new Runner(options).run(), System.out);
    }

    private static void print(Iterable<RunResult> results, PrintStream out) {
        out.printf("%n## Steps (JMH, two forks, microseconds)%n%n| step | median | mean ± 99.9 %% |%n|---|---|---|%n");
        for (RunResult result : results) {
            var score = result.getPrimaryResult();
            out.printf(
                    "| %s | %.1f | %.1f ± %.1f |%n",
                    score.getLabel() + of(result.getParams()),
                    score.getStatistics().getPercentile(50),
                    score.getScore(),
                    score.getScoreError());
        }
    }

    /** Of which add-on, or of how many bytes. */
    private static String of(BenchmarkParams params) {
        return params.getParamsKeys().stream()
                .map(key -> " " + params.getParam(key))
                .collect(Collectors.joining());
    }
}
