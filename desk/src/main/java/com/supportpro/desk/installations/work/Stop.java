package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Version;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes the add-on out of work, on every node. Where one goes on with it, its data is not erased. */
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
    public String run(Work work) throws StepFailedException {
        Optional<Version> here = states.running(work.addon());
        running.stop(work.addon());
        // Said at once: who starts it again on another node, before this one looks, must not take it for running here.
        here.ifPresent(version -> states.is(work.addon(), version, NodeAddon.State.READY));
        List<String> elsewhere = others.waitUntilStopped(work.addon());
        if (!elsewhere.isEmpty() && work.trail().has("erase")) {
            throw new StepFailedException(Problem.of("runs-elsewhere", "nodes", String.join(", ", elsewhere)));
        }
        return elsewhere.isEmpty() ? "" : tally(elsewhere);
    }

    /** How many nodes have stopped it, and the names of those that have not. */
    private String tally(List<String> elsewhere) {
        int all = Math.max(others.count(), elsewhere.size()) + 1;
        return all - elsewhere.size() + "/" + all + " · " + String.join(" · ", elsewhere);
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
