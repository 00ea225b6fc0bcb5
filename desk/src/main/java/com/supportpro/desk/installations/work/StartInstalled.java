package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.NodeAddon;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Starts installations that should be active and do not run on this node, after bringing their files here. */
@Component
class StartInstalled {

    private final PresentReleases releases;
    private final Provision provision;
    private final Running running;
    private final NodeStates states;
    private final NodeHealth health;
    private final UpdatePort updates;
    private final Set<AddonId> busy = ConcurrentHashMap.newKeySet();

    StartInstalled(
            PresentReleases releases,
            Provision provision,
            Running running,
            NodeStates states,
            NodeHealth health,
            UpdatePort updates) {
        this.releases = releases;
        this.provision = provision;
        this.running = running;
        this.states = states;
        this.health = health;
        this.updates = updates;
    }

    /** Those that should be active and that no operation is busy with: in order, each with those that it has to wait for. */
    Map<AddonId, Set<AddonId>> wanted() {
        return releases.wanted();
    }

    /** Starts one, unless it runs, is no longer wanted or an operation has begun meanwhile. */
    void start(AddonId addon) {
        alone(addon, () -> releases.wanted(addon).filter(this::isNotRunning).ifPresent(this::bring));
    }

    /** Brings the files of one that should not run, so that it can at once when it should. */
    void prepare(AddonId addon) {
        alone(addon, () -> releases.present(addon).ifPresent(this::fetch));
    }

    private void alone(AddonId addon, Runnable work) {
        if (busy.add(addon)) {
            try {
                work.run();
            } finally {
                busy.remove(addon);
            }
        }
    }

    private boolean isNotRunning(PresentReleases.Present present) {
        return states.running(present.addon()).filter(present.version()::equals).isEmpty();
    }

    /** Bringing its files may take so long that an operation has begun meanwhile, which it must not start under. */
    private void bring(PresentReleases.Present present) {
        Optional<Problem> missing = tried(() -> provision.ensure(present));
        if (missing.isEmpty() && !releases.wanted(present.addon()).equals(Optional.of(present))) {
            return;
        }
        Optional<Problem> problem = missing.isPresent()
                ? missing
                : tried(() -> running.start(present.addon(), present.version(), present.staged(), true));
        problem.ifPresentOrElse(why -> failed(present, why), () -> health.working(present.addon(), present.version()));
    }

    /** Whoever waits for it waits no longer. */
    private void failed(PresentReleases.Present present, Problem why) {
        updates.open(present.addon());
        health.failed(present.addon(), present.version(), why);
    }

    private void fetch(PresentReleases.Present present) {
        Optional<Problem> problem = tried(() -> provision.ensure(present));
        problem.ifPresentOrElse(
                why -> health.failedHere(present.addon(), present.version(), why),
                () -> states.is(present.addon(), present.version(), NodeAddon.State.READY));
    }

    private static Optional<Problem> tried(Attempt attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            return Optional.of(DiskTrouble.problem(e));
        }
    }

    private interface Attempt {
        Optional<Problem> run() throws IOException;
    }
}
