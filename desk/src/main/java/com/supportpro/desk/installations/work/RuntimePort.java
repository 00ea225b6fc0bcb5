package com.supportpro.desk.installations.work;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Optional;

/** What the worker needs of the runtime; whatever an add-on does, each call ends in bounded time with an answer. */
interface RuntimePort {

    /** Why it did not start, as a line for operators; nothing when it has. */
    Optional<String> start(InstalledRelease release);

    /** What is wrong with it, as a line for operators; nothing when it works. */
    Optional<String> probe(AddonId addon);

    /** The release that runs here, if one does. */
    Optional<Version> running(AddonId addon);

    /** Stops it if it runs. */
    void stop(AddonId addon);

    /** Erases its settings and data. */
    void erase(AddonId addon);
}
