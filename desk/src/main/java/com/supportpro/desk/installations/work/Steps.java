package com.supportpro.desk.installations.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All steps that this desk knows, by name. */
@Component
class Steps {

    private final Map<String, WorkStep> byName;

    Steps(List<WorkStep> steps) {
        byName = steps.stream().collect(Collectors.toMap(WorkStep::name, Function.identity()));
    }

    WorkStep named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("This desk knows no step " + name));
    }
}
