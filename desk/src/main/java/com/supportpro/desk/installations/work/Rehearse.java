package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tries the release out beside the one that runs; nobody notices. */
@Component
class Rehearse implements WorkStep {

    private final UpdatePort updates;
    private final Replacing replacing;
    private final KeptRows kept;

    Rehearse(UpdatePort updates, Replacing replacing, KeptRows kept) {
        this.updates = updates;
        this.replacing = replacing;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        boolean update = work.action() == Action.UPDATE;
        Version from = update ? work.replaced() : null;
        UUID data = update ? null : kept.changedData(work).orElse(null);
        Optional<String> trouble = updates.rehearse(replacing.next(work), from, data, work.id());
        if (trouble.isPresent()) {
            throw new StepFailedException(Problem.of("rehearsal-failed", "reason", trouble.get()));
        }
        return "";
    }
}
