package com.supportpro.desk.runtime;

import com.supportpro.desk.runtime.settings.Place;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lets one release of an add-on take the place of another. Whoever calls the add-on meanwhile waits a little and is served by
 * the release that is there in the end. Snapshots are named by the operation that takes them.
 *
 * <p>A fence runs first in each transaction that touches data in use or a snapshot, and throws when the caller may not go on:
 * a process that was paused must not undo what its successor has done.
 */
@Service
public class AddonUpdates {

    private final RunningAddons running;
    private final Launch launch;
    private final Rehearsal rehearsal;
    private final DataCopies copies;

    AddonUpdates(RunningAddons running, Launch launch, Rehearsal rehearsal, DataCopies copies) {
        this.running = running;
        this.launch = launch;
        this.rehearsal = rehearsal;
        this.copies = copies;
    }

    /**
     * Tries the release out beside the one that runs.
     *
     * @param from the release whose data it has to bring into its own form; null when it has that form
     * @param snapshot the data to try it on; null for what is in use
     * @return what is wrong with it, or empty
     */
    public Optional<String> rehearse(
            RunnableRelease release, @Nullable Version from, @Nullable UUID snapshot, UUID operation) {
        if (release.manifest().kind() == Kind.LANGUAGE) {
            return launch.rehearse(release);
        }
        Place draft = draft(release.id(), operation);
        try {
            copies.make(draft, operation, new Place(release.id(), snapshot));
            return rehearsal.run(release, draft, from);
        } finally {
            copies.delete(draft);
        }
    }

    /** Stops the add-on once it has answered everybody; from now on callers wait. */
    public void rest(AddonId addon) {
        running.alone(addon, () -> {
            running.hold(addon);
            Optional<Live> serving = running.take(addon);
            serving.ifPresent(live -> live.settle(AddonRuntime.SETTLE));
            serving.ifPresent(Live::stop);
            return true;
        });
    }

    /** Sets settings and values aside as they are. */
    public void snapshot(AddonId addon, UUID operation, Runnable fence) {
        copies.make(Place.copy(addon, operation), operation, Place.inUse(addon), fence);
    }

    /** Has the release change what was set aside into its form, and puts that to use; why that could not be, or empty. */
    public Optional<String> upgrade(RunnableRelease release, Version from, UUID operation, Runnable fence) {
        Place snapshot = Place.copy(release.id(), operation);
        Place draft = draft(release.id(), operation);
        try {
            copies.make(draft, operation, snapshot);
            Optional<String> trouble = rehearsal.upgrade(release, draft, from);
            if (trouble.isEmpty()) {
                copies.adopt(draft, snapshot, fence);
            }
            return trouble;
        } finally {
            copies.delete(draft);
        }
    }

    /** Puts to use what was set aside, and keeps it set aside. */
    public void adopt(AddonId addon, UUID snapshot, Runnable fence) {
        copies.adopt(Place.copy(addon, snapshot), fence);
    }

    /** Whether there is something that the operation has set aside and not put back. */
    public boolean hasSetAside(UUID operation) {
        return copies.has(operation);
    }

    /** Puts everything back as it was set aside, once. */
    public void restore(AddonId addon, UUID operation, Runnable fence) {
        copies.restore(Place.copy(addon, operation), fence);
    }

    /** Starts the release while callers still wait; why it did not start, or empty. */
    public Optional<String> start(RunnableRelease release) {
        return running.alone(release.id(), () -> {
            running.take(release.id()).ifPresent(Live::stop);
            Launched launched = launch.launch(release);
            if (launched instanceof Launched.Running started) {
                running.put(started.live());
                return Optional.empty();
            }
            return Optional.of(((Launched.Refused) launched).reason());
        });
    }

    /** Lets the callers in. */
    public void open(AddonId addon) {
        running.open(addon);
    }

    /** The release that has been started, whether callers wait or not. */
    public Optional<Version> present(AddonId addon) {
        return running.present(addon).map(live -> live.release().version());
    }

    /** Forgets what was set aside and is needed no more. */
    public void sweep() {
        copies.sweep();
    }

    /** The same for the same operation, so that what a crash leaves of it is found again. */
    private static Place draft(AddonId addon, UUID operation) {
        byte[] name = ("draft " + operation).getBytes(StandardCharsets.UTF_8);
        return Place.copy(addon, UUID.nameUUIDFromBytes(name));
    }
}
