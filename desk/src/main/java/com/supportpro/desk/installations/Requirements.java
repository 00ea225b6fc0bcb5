package com.supportpro.desk.installations;

import com.supportpro.desk.planning.Answer;
import com.supportpro.desk.planning.Dependents;
import com.supportpro.desk.planning.DeskUpgrade;
import com.supportpro.desk.planning.Fit;
import com.supportpro.desk.planning.Goal;
import com.supportpro.desk.planning.PlanStep;
import com.supportpro.desk.planning.Planner;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a request means for other add-ons: what it brings along, what it stops, and why it cannot be. */
@Component
public class Requirements {

    private final DeskWorld desk;
    private final KeptReleases kept;

    Requirements(DeskWorld desk, KeptReleases kept) {
        this.desk = desk;
        this.kept = kept;
    }

    /** The plan with all that it takes along, or the conflict. */
    public Answer answer(OperationRequest request) {
        return switch (request.action()) {
            case INSTALL -> plan(request, Goal.Aim.INSTALL);
            case PURCHASE -> Planner.plan(desk.worldWith(request.addon()), goal(request, Goal.Aim.INSTALL));
            case UPDATE -> plan(request, Goal.Aim.UPDATE);
            case ACTIVATE -> plan(request, Goal.Aim.ACTIVATE);
            case DEACTIVATE, CANCEL -> Dependents.without(desk.world(), request.addon(), false, request.along());
            case UNINSTALL -> Dependents.without(desk.world(), request.addon(), true, request.along());
            case ROLLBACK -> rollBack(request);
        };
    }

    /** The names of what stops along with the add-on, the first to stop first. */
    public List<String> stopsWith(AddonId addon) {
        return stops(addon).map(PlanStep::name).toList();
    }

    /** What stops along with the add-on, the first to stop first. */
    List<AddonId> stopWith(AddonId addon) {
        return stops(addon).map(PlanStep::addon).toList();
    }

    private Stream<PlanStep> stops(AddonId addon) {
        Answer answer = Dependents.without(desk.world(), addon, false, true);
        return answer instanceof Answer.Planned plan
                ? plan.changes().stream().filter(step -> !step.addon().equals(addon))
                : Stream.empty();
    }

    /** How what is installed gets along with another desk version. */
    public List<Fit> fit(Version next) {
        return DeskUpgrade.to(next, desk.world());
    }

    /** Why the request cannot be carried out as it is put; nothing when it can. */
    Optional<Problem> obstacle(OperationRequest request, Answer answer) {
        if (later(request)) {
            return Optional.empty();
        }
        if (answer instanceof Answer.Conflict conflict) {
            return Optional.of(Problem.of(stops(request) ? "required" : "requirements", conflict.facts()));
        }
        if (answer instanceof Answer.Undecided) {
            return Optional.of(Problem.of("no-plan"));
        }
        String others = others(request, (Answer.Planned) answer).stream()
                .map(PlanStep::name)
                .collect(Collectors.joining(", "));
        return request.along() || others.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of("takes-along", "names", others));
    }

    /** The requests to carry out, in their order; that of the add-on itself comes last. */
    List<OperationRequest> batch(OperationRequest request, Answer answer) {
        List<OperationRequest> batch = new ArrayList<>();
        if (!(answer instanceof Answer.Planned plan) || later(request)) {
            return List.of(request);
        }
        others(request, plan).forEach(step -> batch.add(request.forOther(action(step), step.addon(), step.to())));
        batch.add(plan.changes().stream()
                .filter(step -> step.addon().equals(request.addon()) && brings(step))
                .findFirst()
                .map(step -> request.of(step.to()))
                .orElse(request));
        return batch;
    }

    private Answer plan(OperationRequest request, Goal.Aim aim) {
        return Planner.plan(desk.world(request.addon(), request.wanted()), goal(request, aim));
    }

    static Goal goal(OperationRequest request, Goal.Aim aim) {
        return new Goal(aim, request.addon(), request.wanted(), request.within());
    }

    /** Others may need what only the newer release is. */
    private Answer rollBack(OperationRequest request) {
        return kept.previous(request.addon())
                .map(previous -> Planner.plan(
                        desk.worldWith(previous), new Goal(Goal.Aim.UPDATE, request.addon(), previous.version(), null)))
                .orElseGet(() -> new Answer.Planned(List.of()));
    }

    private static boolean later(OperationRequest request) {
        return request.terms().filter(Terms::atPeriodEnd).isPresent();
    }

    private static List<PlanStep> others(OperationRequest request, Answer.Planned plan) {
        return plan.changes().stream()
                .filter(step -> !step.addon().equals(request.addon()))
                .toList();
    }

    private static boolean stops(OperationRequest request) {
        return !request.action().runsCode();
    }

    private static boolean brings(PlanStep step) {
        return step.act() == PlanStep.Act.INSTALL || step.act() == PlanStep.Act.UPDATE;
    }

    static Action action(PlanStep step) {
        return switch (step.act()) {
            case INSTALL -> Action.INSTALL;
            case UPDATE -> Action.UPDATE;
            case ACTIVATE, KEEP -> Action.ACTIVATE;
            case DEACTIVATE -> Action.DEACTIVATE;
            case REMOVE -> Action.UNINSTALL;
        };
    }
}
