package com.supportpro.desk.installations.work;

import com.supportpro.desk.runtime.AddonRuntime;
import com.supportpro.desk.runtime.RunnableRelease;
import com.supportpro.desk.runtime.RunningAddon;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs releases in this process. */
@Component
class DeskRuntime implements RuntimePort {

    private final AddonRuntime runtime;

    DeskRuntime(AddonRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<String> start(InstalledRelease release) {
        return runtime.start(
                new RunnableRelease(release.id(), release.version(), release.manifest(), release.folder()));
    }

    @Override
    public Optional<String> probe(AddonId addon) {
        return runtime.probe(addon);
    }

    @Override
    public Optional<Version> running(AddonId addon) {
        return runtime.running(addon).map(RunningAddon::version);
    }

    @Override
    public void stop(AddonId addon) {
        runtime.stop(addon);
    }

    @Override
    public void erase(AddonId addon) {
        runtime.erase(addon);
    }
}
