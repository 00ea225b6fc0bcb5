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
            kept.changedData(work).ifPresent(snapshot -> updates.adopt(work.addon(), snapshot));
        } else if (work.trail().begun("snapshot")) {
            failing("upgrade-failed", updates.upgrade(next, work.replaced(), work.id()));
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
            failing("start-failed", updates.startAside(next));
            work.startedHere();
        } else {
            updates.open(work.addon());
        }
    }

    private static void failing(String code, Optional<String> trouble) throws StepFailedException {
        if (trouble.isPresent()) {
            throw new StepFailedException(Problem.of(code, "reason", trouble.get()));
        }
    }
}
