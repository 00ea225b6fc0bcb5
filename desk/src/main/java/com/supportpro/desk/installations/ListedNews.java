package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the catalogue says of add-ons that are installed. */
@Component
class ListedNews {

    private final Listings listings;
    private final DeskVersion desk;

    ListedNews(Listings listings, DeskVersion desk) {
        this.listings = listings;
        this.desk = desk;
    }

    Optional<Listing> find(AddonId id) {
        return listings.find(id);
    }

    /** A newer release that fits this desk. */
    Optional<Version> newer(Installation installation, Listing listing) {
        ReleaseChoice choice = new ReleaseChoice(listing, desk.version());
        return choice.choose(Optional.empty())
                .filter(choice::fits)
                .map(ReleaseInfo::version)
                .filter(version -> version.newerThan(installation.version()));
    }

    /** Why it should no longer be used; empty when it may. */
    String warning(Installation installation, Listing listing) {
        return listing.releases().stream()
                .filter(release -> release.version().equals(installation.version()))
                .flatMap(release -> Optional.ofNullable(release.revoked()).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(listing.deprecated()))
                .orElse("");
    }
}
