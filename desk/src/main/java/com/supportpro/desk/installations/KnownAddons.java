package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names add-ons, whether they are installed, listed or neither any more. */
@Component
public class KnownAddons {

    private final InstallationRows installations;
    private final Listings listings;

    KnownAddons(InstallationRows installations, Listings listings) {
        this.installations = installations;
        this.listings = listings;
    }

    public KnownAddon find(AddonId id) {
        return installed(id).or(() -> listed(id)).orElseGet(() -> new KnownAddon(id, id.slug(), null));
    }

    private Optional<KnownAddon> installed(AddonId id) {
        return installations
                .find(id)
                .map(present -> new KnownAddon(id, present.manifest().name(), present.kind()));
    }

    private Optional<KnownAddon> listed(AddonId id) {
        return listings.find(id).map(listing -> new KnownAddon(id, listing.name(), listing.kind()));
    }
}
