package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.runtime.AddonUpdates;
import com.supportpro.desk.runtime.RunnableRelease;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes releases in this process. */
@Component
class DeskUpdates implements UpdatePort {

    private final AddonUpdates updates;
    private final LeaseFence fence;

    DeskUpdates(AddonUpdates updates, LeaseFence fence) {
        this.updates = updates;
        this.fence = fence;
    }

    @Override
    public Optional<String> rehearse(
            InstalledRelease release, @Nullable Version from, @Nullable UUID snapshot, OperationId operation) {
        return updates.rehearse(runnable(release), from, snapshot, operation.value());
    }

    @Override
    public void rest(AddonId addon) {
        updates.rest(addon);
    }

    @Override
    public void snapshot(AddonId addon, OperationId operation) {
        updates.snapshot(addon, operation.value(), fence.of(operation));
    }

    @Override
    public Optional<String> upgrade(InstalledRelease release, Version from, OperationId operation) {
        return updates.upgrade(runnable(release), from, operation.value(), fence.of(operation));
    }

    @Override
    public void adopt(AddonId addon, UUID snapshot, OperationId operation) {
        updates.adopt(addon, snapshot, fence.of(operation));
    }

    @Override
    public boolean hasSetAside(OperationId operation) {
        return updates.hasSetAside(operation.value());
    }

    @Override
    public void restore(AddonId addon, OperationId operation) {
        updates.restore(addon, operation.value(), fence.of(operation));
    }

    @Override
    public Optional<String> startAside(InstalledRelease release) {
        return updates.start(runnable(release));
    }

    @Override
    public void open(AddonId addon) {
        updates.open(addon);
    }

    @Override
    public Optional<Version> present(AddonId addon) {
        return updates.present(addon);
    }

    @Override
    public void sweep() {
        updates.sweep();
    }

    private static RunnableRelease runnable(InstalledRelease release) {
        return new RunnableRelease(release.id(), release.version(), release.manifest(), release.folder());
    }
}
