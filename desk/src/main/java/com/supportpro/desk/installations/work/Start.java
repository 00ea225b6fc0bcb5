package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the unpacked release to work, after making sure that what it requires is there and its files are those that were verified. */
@Component
class Start implements WorkStep {

    private final Running running;
    private final StartRules rules;

    Start(Running running, StartRules rules) {
        this.running = running;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String run(Work work) throws StepFailedException, IOException {
        Optional<Problem> obstacle = rules.obstacle(work.staged());
        Optional<Problem> problem = obstacle.isPresent()
                ? obstacle
                : running.start(work.addon(), work.version(), work.staged(), !work.writtenByThisRun());
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
