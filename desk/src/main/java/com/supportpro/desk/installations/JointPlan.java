package com.supportpro.desk.installations;

import com.supportpro.desk.planning.Answer;
import com.supportpro.desk.planning.Dependents;
import com.supportpro.desk.planning.Goal;
import com.supportpro.desk.planning.PlanStep;
import com.supportpro.desk.planning.Planner;
import com.supportpro.desk.planning.Present;
import com.supportpro.desk.planning.World;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans several requests as one set of goals; what keeps others from being reached, the last first, is left out. */
@Component
class JointPlan {

    private final DeskWorld desk;

    JointPlan(DeskWorld desk) {
        this.desk = desk;
    }

    /** The requests with what they take along, in order, or why some of them do not go with the rest. */
    record Draft(List<OperationRequest> batch, Map<AddonId, Problem> refused) {}

    Draft of(List<OperationRequest> requests) {
        List<OperationRequest> stops =
                requests.stream().filter(one -> !one.action().runsCode()).toList();
        List<OperationRequest> goals =
                requests.stream().filter(one -> one.action().runsCode()).toList();
        World world = desk.world();
        Map<AddonId, Problem> refused = new LinkedHashMap<>(needed(world, stops));
        World after = without(world, stops);
        Answer answer = Planner.plan(after, goals(goals));
        if (!(answer instanceof Answer.Planned planned)) {
            refused.putAll(unreachable(after, goals));
            return new Draft(List.of(), refused);
        }
        refused.putAll(takingAlong(after, goals, planned));
        return new Draft(refused.isEmpty() ? batch(world, stops, goals, planned) : List.of(), refused);
    }

    /** What stays and requires what is to go. */
    private static Map<AddonId, Problem> needed(World world, List<OperationRequest> stops) {
        Set<AddonId> going = ids(stops);
        Map<AddonId, Problem> refused = new LinkedHashMap<>();
        for (OperationRequest stop : stops) {
            Answer alone = Dependents.without(world, stop.addon(), removes(stop), false);
            boolean others = order(world, stop).stream().anyMatch(addon -> !going.contains(addon));
            if (alone instanceof Answer.Conflict conflict && others && !stop.along()) {
                refused.put(stop.addon(), Problem.of("required", conflict.facts()));
            }
        }
        return refused;
    }

    private static Map<AddonId, Problem> unreachable(World world, List<OperationRequest> goals) {
        Map<AddonId, Problem> refused = new LinkedHashMap<>();
        List<OperationRequest> together = new ArrayList<>();
        for (OperationRequest next : goals) {
            together.add(next);
            Answer answer = Planner.plan(world, goals(together));
            if (answer instanceof Answer.Conflict conflict) {
                refused.put(next.addon(), Problem.of("requirements", conflict.facts()));
            } else if (answer instanceof Answer.Undecided) {
                refused.put(next.addon(), Problem.of("no-plan"));
            }
            if (!(answer instanceof Answer.Planned)) {
                together.remove(together.size() - 1);
            }
        }
        return refused;
    }

    /** Those that do not go without an add-on that nobody named. */
    private static Map<AddonId, Problem> takingAlong(
            World world, List<OperationRequest> goals, Answer.Planned together) {
        Set<AddonId> named = ids(goals);
        Map<AddonId, Problem> refused = new LinkedHashMap<>();
        if (names(together, named).isEmpty()) {
            return refused;
        }
        for (OperationRequest goal : goals.stream().filter(one -> !one.along()).toList()) {
            Answer alone = Planner.plan(world, goals(List.of(goal)));
            String others = alone instanceof Answer.Planned planned ? names(planned, named) : "";
            if (!others.isEmpty()) {
                refused.put(goal.addon(), Problem.of("takes-along", "names", others));
            }
        }
        boolean nobodys = refused.isEmpty() && goals.stream().noneMatch(OperationRequest::along);
        if (nobodys) {
            Problem all = Problem.of("takes-along", "names", names(together, named));
            goals.forEach(goal -> refused.put(goal.addon(), all));
        }
        return refused;
    }

    private static String names(Answer.Planned planned, Set<AddonId> named) {
        return planned.changes().stream()
                .filter(step -> !named.contains(step.addon()))
                .map(PlanStep::name)
                .collect(Collectors.joining(", "));
    }

    private static List<OperationRequest> batch(
            World world, List<OperationRequest> stops, List<OperationRequest> goals, Answer.Planned planned) {
        Map<AddonId, OperationRequest> batch = new LinkedHashMap<>();
        stops.forEach(stop -> order(world, stop)
                .forEach(addon -> batch.putIfAbsent(
                        addon, request(stops, addon).orElseGet(() -> stop.forOther(stop.action(), addon, null)))));
        planned.changes()
                .forEach(step -> batch.put(
                        step.addon(),
                        request(goals, step.addon())
                                .map(goal -> brings(step) ? goal.of(step.to()) : goal)
                                .orElseGet(() ->
                                        goals.get(0).forOther(Requirements.action(step), step.addon(), step.to()))));
        goals.forEach(goal -> batch.putIfAbsent(goal.addon(), goal));
        return List.copyOf(batch.values());
    }

    /** What stops along with it, the first to stop first. */
    private static Set<AddonId> order(World world, OperationRequest stop) {
        Set<AddonId> order = new LinkedHashSet<>();
        if (Dependents.without(world, stop.addon(), removes(stop), true) instanceof Answer.Planned planned) {
            planned.steps().forEach(step -> order.add(step.addon()));
        }
        order.add(stop.addon());
        return order;
    }

    private static World without(World world, List<OperationRequest> stops) {
        Set<AddonId> gone = ids(stops.stream().filter(JointPlan::removes).toList());
        List<Present> left = world.present().stream()
                .filter(each -> !gone.contains(each.id()))
                .toList();
        return new World(world.desk(), left, world.market());
    }

    private static List<Goal> goals(List<OperationRequest> requests) {
        return requests.stream()
                .map(request -> Requirements.goal(request, aim(request)))
                .toList();
    }

    private static Goal.Aim aim(OperationRequest request) {
        return switch (request.action()) {
            case UPDATE -> Goal.Aim.UPDATE;
            case ACTIVATE -> Goal.Aim.ACTIVATE;
            default -> Goal.Aim.INSTALL;
        };
    }

    private static boolean removes(OperationRequest request) {
        return request.action() == Action.UNINSTALL;
    }

    private static boolean brings(PlanStep step) {
        return step.act() == PlanStep.Act.INSTALL || step.act() == PlanStep.Act.UPDATE;
    }

    private static Optional<OperationRequest> request(List<OperationRequest> requests, AddonId addon) {
        return requests.stream().filter(one -> one.addon().equals(addon)).findFirst();
    }

    private static Set<AddonId> ids(List<OperationRequest> requests) {
        return requests.stream().map(OperationRequest::addon).collect(Collectors.toSet());
    }
}
