package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings the data into the form of the release, and starts it; callers still wait until it has been probed. */
@Component
class Switch implements WorkStep {

    private final UpdatePort updates;
    private final Replacing replacing;
    private final KeptRows kept;

    Switch(UpdatePort updates, Replacing replacing, KeptRows kept) {
        this.updates = updates;
        this.replacing = replacing;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        InstalledRelease next = replacing.next(work);
        updates.rest(work.addon());
        if (work.action() == Action.ROLLBACK) {
            kept.changedData(work).ifPresent(snapshot -> updates.adopt(work.addon(), snapshot, work.id()));
        } else if (work.trail().begun("snapshot")) {
            Optional<String> trouble = updates.upgrade(next, work.replaced(), work.id());
            if (trouble.isPresent()) {
                throw new StepFailedException(Problem.of("upgrade-failed", "reason", trouble.get()));
            }
        }
        start(work, next);
        return "";
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        replacing.back(work);
    }

    private void start(Work work, InstalledRelease next) throws StepFailedException {
        if (work.order().wasActive()) {
            replacing.start(work, next);
        } else {
            updates.open(work.addon());
        }
    }
}
