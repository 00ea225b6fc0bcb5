package com.supportpro.desk.runtime.web;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.runtime.SettingsProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with fields, in the reader's words. */
final class Mistakes {

    private Mistakes() {}

    /** Sentences by field. */
    static Map<String, String> byField(Page page, List<SettingsProblem> problems) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        problems.forEach(problem -> mistakes.put(problem.field(), text(page, problem)));
        return mistakes;
    }

    private static String text(Page page, SettingsProblem problem) {
        Object[] arguments = problem.values().entrySet().stream()
                .flatMap(value -> java.util.stream.Stream.of(value.getKey(), value.getValue()))
                .toArray();
        return page.text("settings.problem." + problem.code(), arguments);
    }
}
