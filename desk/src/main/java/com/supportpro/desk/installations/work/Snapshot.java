package com.supportpro.desk.installations.work;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Stops the release that runs and sets its settings and data aside, so that nothing it wrote is missing there. */
@Component
class Snapshot implements WorkStep {

    private final UpdatePort updates;
    private final Replacing replacing;

    Snapshot(UpdatePort updates, Replacing replacing) {
        this.updates = updates;
        this.replacing = replacing;
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String run(Work work) {
        updates.rest(work.addon());
        updates.snapshot(work.addon(), work.id());
        return "";
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        replacing.back(work);
    }
}
