package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stops the release that runs, on every node, and sets its settings and data aside, so that nothing it wrote is missing there.
 * The other nodes stop as soon as they see that this step has begun, and let their callers wait; where one does not, nothing
 * is set aside, because what is written there afterwards would be lost.
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
    public String run(Work work) throws StepFailedException {
        List<String> running = others.waitUntilStopped(work.addon());
        if (!running.isEmpty()) {
            throw new StepFailedException(Problem.of("runs-elsewhere", "nodes", String.join(", ", running)));
        }
        updates.rest(work.addon());
        updates.snapshot(work.addon(), work.id());
        return "";
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        replacing.back(work);
    }
}
