package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.SafeMode;
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
    private final InstalledFiles files;
    private final Folders folders;
    private final SafeMode safeMode;

    Replacing(UpdatePort updates, Running running, InstalledFiles files, Folders folders, SafeMode safeMode) {
        this.updates = updates;
        this.running = running;
        this.files = files;
        this.folders = folders;
        this.safeMode = safeMode;
    }

    /** The new one, with the files that were verified. */
    InstalledRelease next(Work work) throws StepFailedException, IOException {
        if (safeMode.on()) {
            throw new StepFailedException(Problem.of("safe-mode"));
        }
        Staged staged = work.staged();
        Optional<Problem> changed = work.writtenByThisRun() ? Optional.empty() : files.check(staged);
        if (changed.isPresent()) {
            throw new StepFailedException(changed.get());
        }
        return new InstalledRelease(
                work.addon(),
                work.version(),
                Json.read(staged.manifest(), Manifest.class),
                folders.at(staged.folder()));
    }

    /** Lets the old one serve while nothing has been done yet that it could notice; it does not when the desk has restarted. */
    void serveMeanwhile(Work work) throws IOException {
        boolean untouched = DISTURBING.stream().noneMatch(work.trail()::begun);
        if (untouched && updates.present(work.addon()).isEmpty()) {
            startOld(work);
        }
    }

    /** Brings the old one back, with the settings and data it had. */
    void back(Work work) throws StepFailedException, IOException {
        if (updates.present(work.addon()).filter(work.replaced()::equals).isPresent()) {
            return;
        }
        try {
            running.stop(work.addon());
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
        return work.order().wasRunning() && !safeMode.on()
                ? running.start(work.addon(), work.replaced(), work.present(), true)
                : Optional.empty();
    }
}
