package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the started add-on whether it works. */
@Component
class Probe implements WorkStep {

    private final RuntimePort runtime;

    Probe(RuntimePort runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String run(Work work) throws StepFailedException {
        Optional<String> trouble = runtime.probe(work.addon());
        if (trouble.isPresent()) {
            throw new StepFailedException(Problem.of("probe-failed", "reason", trouble.get()));
        }
        return "";
    }
}
