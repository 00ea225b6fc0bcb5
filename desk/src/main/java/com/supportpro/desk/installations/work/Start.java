package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.SafeMode;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the unpacked release to work, after making sure that what it requires is there and its files are those that were verified. */
@Component
class Start implements WorkStep {

    private final Running running;
    private final SafeMode safeMode;
    private final RequiredRows required;

    Start(Running running, SafeMode safeMode, RequiredRows required) {
        this.running = running;
        this.safeMode = safeMode;
        this.required = required;
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
        Optional<Problem> missing = required.missing(Json.read(work.staged().manifest(), Manifest.class));
        Optional<Problem> problem = missing.isPresent()
                ? missing
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
