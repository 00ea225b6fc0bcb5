package com.supportpro.desk.installations;

import com.supportpro.desk.panel.Page;
import com.supportpro.desk.planning.Answer;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What requests come to once all is agreed to that they take. */
@Component
public class Plans {

    private final Operations operations;
    private final Requirements requirements;
    private final WhatChanges changes;

    Plans(Operations operations, Requirements requirements, WhatChanges changes) {
        this.operations = operations;
        this.requirements = requirements;
        this.changes = changes;
    }

    /** Why it cannot be done, whatever is agreed to. */
    public Optional<Problem> refusal(OperationRequest request) {
        OperationRequest along = request.takingAlong(true);
        return operations.refusal(along.consenting(all(operations.consents(along))));
    }

    /** The steps in words; none when there is no plan. */
    public PlanView of(OperationRequest request, Page page) {
        OperationRequest along = request.takingAlong(true);
        return requirements.answer(along) instanceof Answer.Planned plan
                ? changing(request, PlanView.of(along, plan, operations.consents(along), page))
                : PlanView.none();
    }

    private PlanView changing(OperationRequest request, PlanView plan) {
        return request.action() == Action.UPDATE
                ? plan.changing(plan.brought()
                        .flatMap(to -> changes.of(request.addon(), Version.of(to)))
                        .orElse(null))
                : plan;
    }

    private static Map<AddonId, Set<String>> all(Map<AddonId, List<String>> wanted) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, wants -> new HashSet<>(wants.getValue())));
    }
}
