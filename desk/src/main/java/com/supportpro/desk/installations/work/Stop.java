package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the add-on out of work, on every node. */
@Component
class Stop implements WorkStep {

    private final Running running;
    private final OtherNodes others;

    Stop(Running running, OtherNodes others) {
        this.running = running;
        this.others = others;
    }

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String run(Work work) {
        running.stop(work.addon());
        others.waitUntilStopped(work.addon());
        return "";
    }

    @Override
    public void undo(Work work) throws StepFailedException, IOException {
        if (!work.order().wasRunning()) {
            return;
        }
        Optional<Problem> problem = running.start(work.addon(), work.version(), work.staged(), true);
        if (problem.isPresent()) {
            throw new StepFailedException(problem.get());
        }
    }
}
