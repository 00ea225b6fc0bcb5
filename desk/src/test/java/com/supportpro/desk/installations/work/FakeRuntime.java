package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A runtime without class loaders: what runs dies with the process, what add-ons stored does not. */
final class FakeRuntime implements RuntimePort {

    final Map<AddonId, InstalledRelease> running = new HashMap<>();
    final Set<AddonId> data = new HashSet<>();

    @Nullable
    String startFailure;

    @Nullable
    String probeFailure;

    @Nullable
    RuntimeException thrown;

    @Nullable
    RuntimeException stopFailure;

    @Override
    public Optional<String> start(InstalledRelease release) {
        if (thrown != null) {
            throw thrown;
        }
        if (startFailure != null) {
            return Optional.of(startFailure);
        }
        running.put(release.id(), release);
        data.add(release.id());
        return Optional.empty();
    }

    @Override
    public Optional<String> probe(AddonId addon) {
        return running.containsKey(addon) ? Optional.ofNullable(probeFailure) : Optional.of("It does not run");
    }

    @Override
    public void stop(AddonId addon) {
        if (stopFailure != null) {
            throw stopFailure;
        }
        running.remove(addon);
    }

    @Override
    public void erase(AddonId addon) {
        data.remove(addon);
    }

    void processDied() {
        running.clear();
    }
}
