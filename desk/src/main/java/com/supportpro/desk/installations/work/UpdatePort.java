package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.OperationId;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the worker needs of the runtime to put one release in the place of another. */
interface UpdatePort {

    /**
     * What is wrong with the release, tried out beside the one that runs; nothing when it works.
     *
     * @param from whose data it has to change into its own form; null when it has that form
     * @param snapshot the data to try it on; null for what is in use
     */
    Optional<String> rehearse(
            InstalledRelease release, @Nullable Version from, @Nullable UUID snapshot, OperationId operation);

    /** Stops the add-on; callers wait from now on. */
    void rest(AddonId addon);

    /** Sets settings and data aside. */
    void snapshot(AddonId addon, OperationId operation);

    /** Has the release change what was set aside into its form, and puts that to use; why it could not, or nothing. */
    Optional<String> upgrade(InstalledRelease release, Version from, OperationId operation);

    /** Puts to use what an earlier operation has set aside, for this one. */
    void adopt(AddonId addon, UUID snapshot, OperationId operation);

    /** Whether there is something that this operation has set aside and not put back. */
    boolean hasSetAside(OperationId operation);

    /** Puts back what this operation has set aside; nothing when that was done before. */
    void restore(AddonId addon, OperationId operation);

    /** Starts it while callers wait; why it did not start, or nothing. */
    Optional<String> startAside(InstalledRelease release);

    /** Lets the callers in. */
    void open(AddonId addon);

    /** The release that has been started in this process. */
    Optional<Version> present(AddonId addon);

    /** Forgets what was set aside and is needed no more. */
    void sweep();
}
