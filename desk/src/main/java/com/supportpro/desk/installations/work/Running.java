package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Starts and stops releases that are unpacked on this desk. */
@Component
class Running {

    private final RuntimePort runtime;
    private final Provision provision;
    private final Folders folders;

    Running(RuntimePort runtime, Provision provision, Folders folders) {
        this.runtime = runtime;
        this.provision = provision;
        this.folders = folders;
    }

    /** Why it does not run; nothing when it does. Files that another node has and this one has not are brought here. */
    Optional<Problem> start(AddonId addon, Version version, Staged staged, boolean checkFiles) throws IOException {
        Optional<Problem> wrong =
                checkFiles ? provision.whole(new PresentReleases.Present(addon, version, staged)) : Optional.empty();
        if (wrong.isPresent()) {
            return wrong;
        }
        return runtime.start(new InstalledRelease(
                        addon, version, Json.read(staged.manifest(), Manifest.class), folders.at(staged.folder())))
                .map(reason -> Problem.of("start-failed", "reason", reason));
    }

    /** Stops it, also when it does not run. */
    void stop(AddonId addon) {
        runtime.stop(addon);
    }
}
