package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The release that takes the place of another, and the way back to that one. */
@Component
class Replacing {

    private static final List<String> DISTURBING = List.of("snapshot", "switch");

    private final UpdatePort updates;
    private final Running running;
    private final Provision provision;
    private final Folders folders;
    private final StartRules rules;

    Replacing(UpdatePort updates, Running running, Provision provision, Folders folders, StartRules rules) {
        this.updates = updates;
        this.running = running;
        this.provision = provision;
        this.folders = folders;
        this.rules = rules;
    }

    /** The new one, with the files that were verified; another node may have staged them. */
    InstalledRelease next(Work work) throws StepFailedException, IOException {
        Staged staged = work.staged();
        // What stays inactive needs nothing of others.
        Optional<Problem> obstacle = work.order().wasActive() ? rules.obstacle(staged) : rules.obstacle();
        Optional<Problem> wrong = obstacle.isPresent() || work.writtenByThisRun()
                ? obstacle
                : provision.whole(new PresentReleases.Present(work.addon(), work.version(), staged));
        if (wrong.isPresent()) {
            throw new StepFailedException(wrong.get());
        }
        return new InstalledRelease(
                work.addon(),
                work.version(),
                Json.read(staged.manifest(), Manifest.class),
                folders.at(staged.folder()));
    }

    /** Puts the new one to work; callers wait until it has been probed. */
    void start(Work work, InstalledRelease next) throws StepFailedException {
        updates.rest(work.addon());
        Optional<String> trouble = updates.startAside(next);
        if (trouble.isPresent()) {
            throw new StepFailedException(Problem.of("start-failed", "reason", trouble.get()));
        }
        work.startedHere();
    }

    /** Lets the old one serve while nothing has been done yet that it could notice; it does not when the desk has restarted. */
    void serveMeanwhile(Work work) throws IOException {
        boolean untouched = DISTURBING.stream().noneMatch(work.trail()::begun);
        if (untouched && updates.present(work.addon()).isEmpty()) {
            startOld(work);
        }
    }

    /**
     * Brings the old one back, with the settings and data it had. That it runs here proves nothing: another node may have
     * begun this operation and changed its data.
     */
    void back(Work work) throws StepFailedException, IOException {
        boolean runs =
                updates.present(work.addon()).filter(work.replaced()::equals).isPresent();
        if (runs && !updates.hasSetAside(work.id())) {
            return;
        }
        try {
            updates.rest(work.addon());
            updates.restore(work.addon(), work.id());
            Optional<Problem> problem = startOld(work);
            if (problem.isPresent()) {
                throw new StepFailedException(problem.get());
            }
        } finally {
            updates.open(work.addon());
        }
    }

    private Optional<Problem> startOld(Work work) throws IOException {
        return work.order().wasRunning() && rules.obstacle().isEmpty()
                ? running.start(work.addon(), work.replaced(), work.present(), true)
                : Optional.empty();
    }
}
