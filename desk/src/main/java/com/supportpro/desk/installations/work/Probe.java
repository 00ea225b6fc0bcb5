package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the started add-on whether it works; after a restart of the desk it has to be started again for that. */
@Component
class Probe implements WorkStep {

    private final RuntimePort runtime;
    private final Start start;
    private final Replacing replacing;
    private final UpdatePort updates;

    Probe(RuntimePort runtime, Start start, Replacing replacing, UpdatePort updates) {
        this.runtime = runtime;
        this.start = start;
        this.replacing = replacing;
        this.updates = updates;
    }

    @Override
    public String name() {
        return "probe";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        if (!work.startedByThisRun()) {
            startAgain(work);
        }
        Optional<String> trouble = runtime.probe(work.addon());
        if (trouble.isPresent()) {
            throw new StepFailedException(Problem.of("probe-failed", "reason", trouble.get()));
        }
        if (work.action().replaces()) {
            updates.open(work.addon());
        }
        return "";
    }

    private void startAgain(Work work) throws StepFailedException, IOException {
        if (work.action().replaces()) {
            replacing.start(work, replacing.next(work));
        } else {
            start.run(work);
        }
    }
}
