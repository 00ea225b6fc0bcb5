package com.supportpro.desk.installations.web;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Answer;
import com.supportpro.desk.planning.PlanStep;
import java.util.List;

/** A plan in words, for pages and programs. */
public record PlanView(List<Line> steps) {

    /**
     * One of its steps.
     *
     * @param act install, update, activate, keep, deactivate or remove
     * @param neededBy the add-ons that it is for; none when it is what was asked for
     */
    public record Line(String act, String addon, String version, List<String> neededBy, String text, String reason) {}

    static PlanView of(Answer.Planned plan, Page page) {
        return new PlanView(plan.steps().stream().map(step -> line(step, page)).toList());
    }

    private static Line line(PlanStep step, Page page) {
        String version = step.version().map(Object::toString).orElse("");
        String from = step.from() == null ? "" : step.from().toString();
        return new Line(
                step.act().name().toLowerCase(java.util.Locale.ROOT),
                step.addon().toString(),
                version,
                step.needers(),
                page.text("installations.plan." + step.act(), "name", step.name(), "version", version, "from", from),
                step.asked()
                        ? page.text("installations.plan.asked")
                        : page.text("installations.plan.for", "names", String.join(", ", step.needers())));
    }
}
