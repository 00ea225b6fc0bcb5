package com.supportpro.desk.installations;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Comparator;
import java.util.Optional;

/** Which release of a listing a desk of this version gets. */
public record ReleaseChoice(Listing listing, Version desk) {

    private static final Comparator<ReleaseInfo> BY_VERSION = Comparator.comparing(ReleaseInfo::version);

    /** The wanted release; without a wish the newest that fits, or the newest at all so that it can be said why not. */
    public Optional<ReleaseInfo> choose(Optional<Version> wanted) {
        if (wanted.isPresent()) {
            return listing.releases().stream()
                    .filter(release -> release.version().equals(wanted.get()))
                    .findFirst();
        }
        Optional<ReleaseInfo> fitting =
                listing.releases().stream().filter(this::fits).max(BY_VERSION);
        return fitting.or(() -> listing.releases().stream().max(BY_VERSION));
    }

    /** Whether this desk can use the release. */
    public boolean fits(ReleaseInfo release) {
        return release.revoked() == null && release.desk().includes(desk);
    }
}
