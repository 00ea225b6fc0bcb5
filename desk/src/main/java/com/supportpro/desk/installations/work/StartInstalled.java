package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts, at the start of the desk, the installations that should be active; one that cannot is put out of service. */
@Component
class StartInstalled {

    private final PresentReleases releases;
    private final Running running;
    private final InstallationHealth health;

    StartInstalled(PresentReleases releases, Running running, InstallationHealth health) {
        this.releases = releases;
        this.running = running;
        this.health = health;
    }

    /** Those that should be active and that no operation is busy with. */
    List<AddonId> wanted() {
        return releases.wanted();
    }

    /** Starts one, unless it is no longer wanted or an operation has begun meanwhile. */
    void start(AddonId addon) {
        releases.wanted(addon).ifPresent(present -> {
            Optional<Problem> problem = tryToStart(present);
            problem.ifPresentOrElse(why -> health.failed(addon, why), () -> health.working(addon));
        });
    }

    private Optional<Problem> tryToStart(PresentReleases.Present present) {
        try {
            return running.start(present.addon(), present.version(), present.staged(), true);
        } catch (IOException e) {
            return Optional.of(DiskTrouble.problem(e));
        }
    }
}
