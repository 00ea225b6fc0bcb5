package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.archive.PackageCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as its publisher sees it.
 *
 * @param checks of the upload; empty otherwise
 */
record ReleaseView(
        AddonId addon,
        Version version,
        ReleaseState state,
        @Nullable String reason,
        Digest digest,
        long length,
        List<PackageCheck> checks) {

    static ReleaseView of(Release release, List<PackageCheck> checks) {
        return new ReleaseView(
                release.addon(),
                release.version(),
                release.state(),
                release.reason(),
                release.digest(),
                release.length(),
                checks);
    }
}
