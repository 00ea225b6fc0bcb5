package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.Step;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.purchases.Standing;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operation as the API shows it.
 *
 * @param waitsFor the operations that have to succeed before it begins; none once it has begun
 */
record OperationView(
        String id,
        String action,
        String addon,
        @Nullable String version,
        Operation.State state,
        int percent,
        List<StepView> steps,
        @Nullable ProblemView problem,
        @Nullable Standing payment,
        Instant requestedAt,
        @Nullable Instant endedAt,
        List<AwaitedView> waitsFor) {

    static OperationView of(Operation operation, Page page) {
        return new OperationView(
                operation.id().toString(),
                operation.action().slug(),
                operation.addon().toString(),
                operation.version().map(Object::toString).orElse(null),
                operation.state(),
                operation.percent(),
                operation.steps().stream().map(StepView::of).toList(),
                operation
                        .problem()
                        .map(problem -> ProblemView.of(problem, page))
                        .orElse(null),
                operation.deal().flatMap(Deal::standing).orElse(null),
                operation.requestedAt(),
                operation.endedAt(),
                operation.awaited().stream().map(AwaitedView::of).toList());
    }

    /** An operation that is waited for. */
    record AwaitedView(String operation, String addon, String name) {

        static AwaitedView of(Operation.Awaited awaited) {
            return new AwaitedView(awaited.id().toString(), awaited.addon().toString(), awaited.name());
        }
    }

    /** A step; the message is a fact found on the way, not a sentence. */
    record StepView(
            String name,
            Step.State state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            String message,
            int progress) {

        static StepView of(Step step) {
            return new StepView(
                    step.name(), step.state(), step.startedAt(), step.endedAt(), step.message(), step.progress());
        }
    }

    /** What went wrong: as a code with its values, and in words. */
    record ProblemView(String type, String code, String title, String detail, Map<String, String> values) {

        private static Map<String, String> told(Map<String, String> values, Page page) {
            Map<String, String> told = new LinkedHashMap<>(values);
            told.replaceAll((name, value) -> page.said(value));
            return told;
        }

        static ProblemView of(Problem problem, Page page) {
            return new ProblemView(
                    "urn:supportpro:problem:" + problem.code(),
                    problem.code(),
                    problem.what(page.words()),
                    problem.todo(page.words()),
                    told(problem.values(), page));
        }
    }
}
