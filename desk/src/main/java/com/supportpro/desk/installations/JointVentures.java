package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Works out what several requests come to. Those that require nothing of each other go their own ways: a refusal or a failure
 * of one concerns only what is bound to it.
 */
@Component
class JointVentures {

    private final JointPlan plan;
    private final Preflight preflight;
    private final Consents consents;
    private final Moving moving;
    private final Needs needs;

    JointVentures(JointPlan plan, Preflight preflight, Consents consents, Moving moving, Needs needs) {
        this.plan = plan;
        this.preflight = preflight;
        this.consents = consents;
        this.moving = moving;
        this.needs = needs;
    }

    /** None of the add-ons has an operation that has not ended. */
    Joint of(List<OperationRequest> requests) {
        Map<AddonId, Problem> refused = new LinkedHashMap<>();
        List<OperationRequest> left = new ArrayList<>(requests);
        while (!left.isEmpty()) {
            JointPlan.Draft draft = plan.of(left);
            Map<AddonId, Problem> problems = problems(left, draft);
            if (problems.isEmpty()) {
                return new Joint(errands(draft.batch()), refused);
            }
            refused.putAll(problems);
            left.removeIf(request -> problems.containsKey(request.addon()));
        }
        return new Joint(List.of(), refused);
    }

    /** What a request alone would be told comes before what stands between it and others. */
    private Map<AddonId, Problem> problems(List<OperationRequest> left, JointPlan.Draft draft) {
        Map<AddonId, Problem> problems = new LinkedHashMap<>();
        draft.refused()
                .forEach((addon, problem) ->
                        problems.put(addon, alone(left, addon).orElse(problem)));
        Set<AddonId> named = left.stream().map(OperationRequest::addon).collect(Collectors.toSet());
        for (List<OperationRequest> bound : components(draft.batch())) {
            bound.stream()
                    .filter(one -> named.contains(one.addon()))
                    .forEach(one ->
                            obstacle(one, named, bound).ifPresent(problem -> problems.put(one.addon(), problem)));
        }
        return problems;
    }

    private Optional<Problem> alone(List<OperationRequest> left, AddonId addon) {
        return left.stream()
                .filter(request -> request.addon().equals(addon))
                .flatMap(request -> preflight.rule(request).refusal().stream())
                .findFirst();
    }

    private Optional<Problem> obstacle(OperationRequest asked, Set<AddonId> named, List<OperationRequest> bound) {
        return bound.stream()
                .flatMap(one -> preflight.rule(one).refusal().stream())
                .findFirst()
                .or(() -> moving.obstacle(bound))
                .or(() -> consents.missing(asked, named, bound));
    }

    private List<Errand> errands(List<OperationRequest> batch) {
        List<Errand> errands = new ArrayList<>();
        for (List<OperationRequest> bound : components(batch)) {
            Set<AddonId> before = new LinkedHashSet<>();
            for (OperationRequest one : bound) {
                if (preflight.rule(one) instanceof Ruling.Planned planned) {
                    errands.add(new Errand(planned.plan(), before));
                    before.add(one.addon());
                }
            }
        }
        return errands;
    }

    /** Requests that have to do with each other, each group in the order of the batch. */
    private List<List<OperationRequest>> components(List<OperationRequest> batch) {
        Set<AddonId> all = batch.stream().map(OperationRequest::addon).collect(Collectors.toSet());
        List<Set<AddonId>> groups = new ArrayList<>();
        for (OperationRequest one : batch) {
            Set<AddonId> group = new HashSet<>(needs.of(one));
            group.retainAll(all);
            group.add(one.addon());
            List<Set<AddonId>> touching = groups.stream()
                    .filter(other -> other.stream().anyMatch(group::contains))
                    .toList();
            touching.forEach(group::addAll);
            groups.removeAll(touching);
            groups.add(group);
        }
        return groups.stream()
                .map(group -> batch.stream()
                        .filter(one -> group.contains(one.addon()))
                        .toList())
                .toList();
    }
}
