package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.runtime.InstalledReleases;
import com.supportpro.desk.runtime.RunnableRelease;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the runtime which releases are on record, and where their files lie or will lie on this node. */
@Component
class InstalledHere implements InstalledReleases {

    private final PresentReleases releases;
    private final Folders folders;

    InstalledHere(PresentReleases releases, Folders folders) {
        this.releases = releases;
        this.folders = folders;
    }

    @Override
    public Optional<RunnableRelease> find(AddonId addon) {
        return releases.present(addon)
                .map(present -> new RunnableRelease(
                        addon,
                        present.version(),
                        Json.read(present.staged().manifest(), Manifest.class),
                        folders.at(present.staged().folder())));
    }
}
