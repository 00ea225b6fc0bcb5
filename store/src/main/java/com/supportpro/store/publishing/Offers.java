package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What may be had of the releases that are or were public. */
@Service
public class Offers {

    private final Listings listings;
    private final Releases releases;

    Offers(Listings listings, Releases releases) {
        this.listings = listings;
        this.releases = releases;
    }

    /** The release, unless it was never public. */
    public Optional<Offer> find(AddonId addon, Version version) {
        return releases.find(addon, version)
                .filter(release -> release.vouched() != null)
                .map(release -> new Offer(
                        release.digest(),
                        release.length(),
                        release.state(),
                        Objects.requireNonNullElse(release.reason(), ""),
                        listings.find(addon).orElseThrow().price() == null));
    }
}
