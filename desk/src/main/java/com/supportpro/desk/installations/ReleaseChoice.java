package com.supportpro.desk.installations;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Comparator;
import java.util.Optional;

/** Which release of a listing a desk of this version gets, where operators decided nothing else. */
public record ReleaseChoice(Listing listing, Version desk, UpdatePolicy policy) {

    private static final Comparator<ReleaseInfo> BY_VERSION = Comparator.comparing(ReleaseInfo::version);

    public ReleaseChoice(Listing listing, Version desk) {
        this(listing, desk, UpdatePolicy.none());
    }

    /** The wanted release; without a wish the newest that fits, or the newest at all so that it can be said why not. */
    public Optional<ReleaseInfo> choose(Optional<Version> wanted) {
        if (wanted.isPresent()) {
            return listing.releases().stream()
                    .filter(release -> release.version().equals(wanted.get()))
                    .findFirst();
        }
        return offered().or(() -> listing.releases().stream().max(BY_VERSION));
    }

    /** The newest release that may be offered. */
    public Optional<ReleaseInfo> offered() {
        return listing.releases().stream().filter(this::mayBeOffered).max(BY_VERSION);
    }

    /** The newest release that may be offered to who has this version. */
    public Optional<ReleaseInfo> offeredAfter(Version installed) {
        return offered().filter(release -> release.version().newerThan(installed));
    }

    /** Whether this desk can use the release. */
    public boolean fits(ReleaseInfo release) {
        return release.revoked() == null && release.desk().includes(desk);
    }

    /** Whether it can, and operators want to hear of it. */
    public boolean mayBeOffered(ReleaseInfo release) {
        return fits(release) && policy.allows(release.version());
    }
}
