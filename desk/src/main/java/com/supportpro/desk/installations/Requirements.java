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
import org.springframework.stereotype.Component;

/** What a request means for other add-ons: what it brings along, what it stops, and why it cannot be. */
@Component
public class Requirements {

    private final DeskWorld desk;

    Requirements(DeskWorld desk) {
        this.desk = desk;
    }

    /** The plan with all that it takes along, or the conflict. */
    public Answer answer(OperationRequest request) {
        return switch (request.action()) {
            case INSTALL -> plan(request, Goal.Aim.INSTALL);
            case PURCHASE ->
                Planner.plan(
                        desk.worldWith(request.addon()), new Goal(Goal.Aim.INSTALL, request.addon(), request.wanted()));
            case UPDATE -> plan(request, Goal.Aim.UPDATE);
            case ACTIVATE -> plan(request, Goal.Aim.ACTIVATE);
            case DEACTIVATE, CANCEL -> Dependents.without(desk.world(), request.addon(), false, request.along());
            case UNINSTALL -> Dependents.without(desk.world(), request.addon(), true, request.along());
            case ROLLBACK -> new Answer.Planned(List.of());
        };
    }

    /** The names of what stops along with the add-on, the first to stop first. */
    public List<String> stopsWith(AddonId addon) {
        Answer answer = Dependents.without(desk.world(), addon, false, true);
        return answer instanceof Answer.Planned plan
                ? plan.changes().stream()
                        .filter(step -> !step.addon().equals(addon))
                        .map(PlanStep::name)
                        .toList()
                : List.of();
    }

    /** How what is installed gets along with another desk version. */
    public List<Fit> fit(Version next) {
        return DeskUpgrade.to(next, desk.world());
    }

    /** Why the request cannot be carried out as it is put; nothing when it can. */
    Optional<Problem> obstacle(OperationRequest request) {
        if (request.action() == Action.CANCEL
                && request.terms().filter(Terms::atPeriodEnd).isPresent()) {
            return Optional.empty();
        }
        Answer answer = answer(request);
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
    List<OperationRequest> batch(OperationRequest request) {
        List<OperationRequest> batch = new ArrayList<>();
        boolean later = request.terms().filter(Terms::atPeriodEnd).isPresent();
        if (!(answer(request) instanceof Answer.Planned plan) || later) {
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
        return Planner.plan(desk.world(), new Goal(aim, request.addon(), request.wanted()));
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

    private static Action action(PlanStep step) {
        return switch (step.act()) {
            case INSTALL -> Action.INSTALL;
            case UPDATE -> Action.UPDATE;
            case ACTIVATE, KEEP -> Action.ACTIVATE;
            case DEACTIVATE -> Action.DEACTIVATE;
            case REMOVE -> Action.UNINSTALL;
        };
    }
}
