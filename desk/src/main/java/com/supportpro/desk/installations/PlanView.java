package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Answer;
import com.supportpro.desk.planning.PlanStep;
import com.supportpro.protocol.AddonId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan in words, for pages and programs.
 *
 * @param consents what has to be agreed to before it is carried out
 * @param changes what an update changes beside that; null for everything else, and when it is not known
 */
public record PlanView(
        List<Line> steps, List<Consent> consents, @Nullable UpdateChanges changes) {

    /** Of what has no plan. */
    public static PlanView none() {
        return new PlanView(List.of(), List.of(), null);
    }

    /**
     * One of its steps.
     *
     * @param act install, update, activate, keep, deactivate or remove
     * @param neededBy the add-ons that it is for; none when it is what was asked for
     */
    public record Line(String act, String addon, String version, List<String> neededBy, String text, String reason) {}

    /**
     * A permission that an update wants beyond those of the installed release, or that an add-on wants which is brought
     * along.
     *
     * @param word to say in the request
     */
    public record Consent(String addon, String word, String text) {}

    /** The release that is brought here of what was asked for. */
    public Optional<String> brought() {
        return steps.stream()
                .filter(step -> step.neededBy().isEmpty() && step.act().matches("install|update"))
                .map(Line::version)
                .findFirst();
    }

    /** @param consents what each add-on wants more */
    static PlanView of(OperationRequest request, Answer.Planned plan, Map<AddonId, List<String>> consents, Page page) {
        Map<AddonId, String> names =
                plan.steps().stream().collect(Collectors.toMap(PlanStep::addon, PlanStep::name, (one, other) -> one));
        return new PlanView(
                plan.steps().stream().map(step -> line(request, step, page)).toList(),
                consents.entrySet().stream()
                        .flatMap(wants -> wants.getValue().stream()
                                .map(word -> new Consent(
                                        wants.getKey().toString(),
                                        Consented.word(wants.getKey(), word, request.addon()),
                                        page.text(
                                                "installations.plan.consent",
                                                "name",
                                                names.getOrDefault(
                                                        wants.getKey(),
                                                        wants.getKey().toString()),
                                                "permission",
                                                PermissionWords.meaning(wants.getKey(), word, page)))))
                        .toList(),
                null);
    }

    PlanView changing(@Nullable UpdateChanges what) {
        return new PlanView(steps, consents, what);
    }

    private static Line line(OperationRequest request, PlanStep step, Page page) {
        String version = step.version().map(Object::toString).orElse("");
        String from = step.from() == null ? "" : step.from().toString();
        boolean back = step.asked() && request.action() == Action.ROLLBACK;
        return new Line(
                step.act().name().toLowerCase(Locale.ROOT),
                step.addon().toString(),
                version,
                step.needers(),
                page.text(
                        "installations.plan." + (back ? "ROLLBACK" : step.act().name()),
                        "name",
                        step.name(),
                        "version",
                        version,
                        "from",
                        from),
                step.asked()
                        ? page.text("installations.plan.asked")
                        : page.text("installations.plan.for", "names", String.join(", ", step.needers())));
    }
}
