package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the catalogue says of add-ons that are installed. */
@Component
class ListedNews {

    private final Listings listings;
    private final UpdatePolicies policies;
    private final DeskVersion desk;

    ListedNews(Listings listings, UpdatePolicies policies, DeskVersion desk) {
        this.listings = listings;
        this.policies = policies;
        this.desk = desk;
    }

    Optional<Listing> find(AddonId id) {
        return listings.find(id);
    }

    UpdatePolicy policy(AddonId id) {
        return policies.of(id);
    }

    /** A newer release that fits this desk. */
    Optional<Version> newer(Installation installation, Listing listing) {
        return update(installation, listing).map(ReleaseInfo::version);
    }

    /** The release to update to. */
    Optional<ReleaseInfo> update(Installation installation, Listing listing) {
        return choice(installation, listing).offeredAfter(installation.version());
    }

    /** All that could be updated to. */
    List<ReleaseInfo> updates(Installation installation, Listing listing) {
        ReleaseChoice choice = choice(installation, listing);
        return listing.releases().stream()
                .filter(choice::mayBeOffered)
                .filter(release -> release.version().newerThan(installation.version()))
                .toList();
    }

    private ReleaseChoice choice(Installation installation, Listing listing) {
        return new ReleaseChoice(listing, desk.version(), policies.of(installation.id()));
    }

    /** The version of this desk where the installed release is not made for it. */
    Optional<Version> outgrown(Installation installation) {
        return Optional.of(desk.version()).filter(version -> !installation.madeFor(version));
    }

    /** What has become of the release that is installed. */
    ReleaseNews of(Installation installation, Optional<Listing> listing) {
        List<Withdrawal> withdrawn =
                listing.map(Listing::withdrawn).orElseGet(() -> listings.withdrawn(installation.id()));
        return new ReleaseNews(installation, listing, withdrawn);
    }
}
