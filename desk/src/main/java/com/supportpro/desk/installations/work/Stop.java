package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the add-on out of work, on every node. */
@Component
class Stop implements WorkStep {

    private final Running running;
    private final NodeStates states;
    private final OtherNodes others;

    Stop(Running running, NodeStates states, OtherNodes others) {
        this.running = running;
        this.states = states;
        this.others = others;
    }

    @Override
    public String name() {
        return "stop";
    }

    @Override
    public String run(Work work) {
        Optional<Version> here = states.running(work.addon());
        running.stop(work.addon());
        // Said at once: who starts it again on another node, before this one looks, must not take it for running here.
        here.ifPresent(version -> states.is(work.addon(), version, NodeAddon.State.READY));
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
