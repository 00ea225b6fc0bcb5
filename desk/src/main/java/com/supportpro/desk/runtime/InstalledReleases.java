package com.supportpro.desk.runtime;

import com.supportpro.protocol.AddonId;
import java.util.Optional;

/** Knows which releases are installed, whether they run or not; offered by whoever installs them. */
public interface InstalledReleases {

    /** The release that is on record. Its files may be missing on this node, which has perhaps not fetched them yet. */
    Optional<RunnableRelease> find(AddonId addon);
}
