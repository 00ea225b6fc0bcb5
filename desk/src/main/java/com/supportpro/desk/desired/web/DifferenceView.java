package com.supportpro.desk.desired.web;

import com.supportpro.desk.desired.Change;
import com.supportpro.desk.desired.Difference;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A difference as the API shows it.
 *
 * @param from the release that is here, or null
 * @param to the release that would come, or null
 * @param settings the names of settings that change
 * @param refusal why it cannot be brought about, or null
 */
record DifferenceView(
        AddonId addon,
        Change change,
        @Nullable Version from,
        @Nullable Version to,
        List<String> settings,
        @Nullable Refusal refusal) {

    /** As a code and in words; with the mistakes in settings. */
    record Refusal(String code, String title, String detail, List<Mistake> errors) {}

    /** One mistake. */
    record Mistake(String field, String message) {}

    static List<DifferenceView> of(List<Difference> differences, Page page) {
        return differences.stream().map(one -> of(one, page)).toList();
    }

    private static DifferenceView of(Difference difference, Page page) {
        return new DifferenceView(
                difference.addon(),
                difference.change(),
                difference.installed(),
                difference.release(),
                difference.settings(),
                difference
                        .problem()
                        .map(problem -> refusal(problem, difference.mistakes(), page))
                        .orElse(null));
    }

    private static Refusal refusal(Problem problem, List<SettingsProblem> mistakes, Page page) {
        return new Refusal(
                problem.code(),
                problem.what(page.words()),
                problem.todo(page.words()),
                mistakes.stream().map(mistake -> mistake(mistake, page)).toList());
    }

    private static Mistake mistake(SettingsProblem problem, Page page) {
        Object[] arguments = problem.values().entrySet().stream()
                .flatMap(value -> Stream.of(value.getKey(), value.getValue()))
                .toArray();
        return new Mistake(problem.field(), page.text("settings.problem." + problem.code(), arguments));
    }
}
