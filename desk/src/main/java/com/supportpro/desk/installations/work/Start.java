package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.SafeMode;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the unpacked release to work, after making sure that its files are still those that were verified. */
@Component
class Start implements WorkStep {

    private final Running running;
    private final SafeMode safeMode;

    Start(Running running, SafeMode safeMode) {
        this.running = running;
        this.safeMode = safeMode;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        if (safeMode.on()) {
            throw new StepFailedException(Problem.of("safe-mode"));
        }
        Optional<Problem> problem =
                running.start(work.addon(), work.version(), work.staged(), !work.writtenByThisRun());
        if (problem.isPresent()) {
            throw new StepFailedException(problem.get());
        }
        work.startedHere();
        return "";
    }

    @Override
    public void undo(Work work) {
        running.stop(work.addon());
    }
}
