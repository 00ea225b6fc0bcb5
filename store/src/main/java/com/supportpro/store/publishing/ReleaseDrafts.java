package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was uploaded, whoever else uploads at the same time. */
@Component
class ReleaseDrafts {

    private final Listings listings;
    private final Releases releases;
    private final Clock clock;

    ReleaseDrafts(Listings listings, Releases releases, Clock clock) {
        this.listings = listings;
        this.releases = releases;
        this.clock = clock;
    }

    /** The release of this version, and whether it is new. */
    record Written(Release release, boolean fresh) {}

    /**
     * Adds the draft, or finds the release that is there with the same content.
     *
     * @throws VersionTakenException when the version has other content
     * @throws OtherKindException when the add-on is of another kind
     */
    @Transactional
    Written write(Release draft) {
        Instant now = Times.now(clock);
        listings.add(draft.addon(), draft.content().manifest().kind(), now);
        sameKind(draft.addon(), draft.content().manifest().kind());
        if (releases.add(draft, now)) {
            return new Written(draft, true);
        }
        Release present = releases.find(draft.addon(), draft.version()).orElseThrow();
        if (!present.digest().equals(draft.digest())) {
            throw new VersionTakenException(draft.addon(), draft.version());
        }
        return new Written(present, false);
    }

    private void sameKind(AddonId addon, Kind kind) {
        Kind present = listings.find(addon).orElseThrow().kind();
        if (present != kind) {
            throw new OtherKindException(addon, present, kind);
        }
    }
}
