package com.supportpro.desk.installations.work;

import java.io.IOException;
import org.springframework.stereotype.Component;

/**
 * Stops the release that runs, on every node, and sets its settings and data aside, so that nothing it wrote is missing there.
 * The other nodes stop as soon as they see that this step has begun, and let their callers wait.
 */
@Component
class Snapshot implements WorkStep {

    private final UpdatePort updates;
    private final Replacing replacing;
    private final OtherNodes others;

    Snapshot(UpdatePort updates, Replacing replacing, OtherNodes others) {
        this.updates = updates;
        this.replacing = replacing;
        this.others = others;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String run(Work work) {
        others.haveStopped(work.addon());
        updates.rest(work.addon());
        updates.snapshot(work.addon(), work.id());
        return "";
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        replacing.back(work);
    }
}
