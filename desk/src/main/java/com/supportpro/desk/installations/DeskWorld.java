package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.planning.Candidate;
import com.supportpro.desk.planning.Listed;
import com.supportpro.desk.planning.Present;
import com.supportpro.desk.planning.World;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This desk as plans see it. */
@Component
class DeskWorld {

    private final InstallationRows installations;
    private final Listings listings;
    private final Rights rights;
    private final DeskVersion desk;
    private final UpdatePolicies policies;

    DeskWorld(
            InstallationRows installations,
            Listings listings,
            Rights rights,
            DeskVersion desk,
            UpdatePolicies policies) {
        this.installations = installations;
        this.listings = listings;
        this.rights = rights;
        this.desk = desk;
        this.policies = policies;
    }

    World world() {
        return world(null, null);
    }

    /** The same, with a release that operators left out and now name. */
    World world(@Nullable AddonId named, @Nullable Version wanted) {
        Map<AddonId, UpdatePolicy> decided = policies.all();
        return new World(
                desk.version(),
                installations.all().stream().map(DeskWorld::present).toList(),
                id -> listings.find(id)
                        .map(listing -> listed(
                                listing,
                                version -> id.equals(named) && version.equals(wanted)
                                        || decided.getOrDefault(id, UpdatePolicy.none())
                                                .allows(version))));
    }

    /** The same, once this add-on is bought. */
    World worldWith(AddonId bought) {
        World world = world();
        return new World(
                world.desk(), world.present(), id -> world.market().apply(id).map(found -> owned(found, bought)));
    }

    /** The same, with the release that was replaced to go back to. */
    World worldWith(KeptRelease previous) {
        World world = world();
        return new World(
                world.desk(),
                world.present(),
                id -> id.equals(previous.id())
                        ? Optional.of(listed(previous))
                        : world.market().apply(id));
    }

    private Listed listed(KeptRelease previous) {
        Manifest manifest = previous.manifest();
        var candidate = new Candidate(previous.version(), manifest.desk(), manifest.requires(), false);
        return new Listed(previous.id(), manifest.name(), true, List.of(candidate));
    }

    private Listed listed(Listing listing, Predicate<Version> offered) {
        return new Listed(
                listing.id(),
                listing.name(),
                usable(listing),
                listing.releases().stream()
                        .filter(release -> offered.test(release.version()))
                        .map(DeskWorld::candidate)
                        .toList());
    }

    /** What runs with the store's silence goes on running. */
    private boolean usable(Listing listing) {
        boolean here = installations.find(listing.id()).isPresent();
        return listing.free() || rights.active(listing.id()) || here && !rights.ended(listing.id());
    }

    private static Listed owned(Listed found, AddonId bought) {
        return new Listed(found.id(), found.name(), found.usable() || found.id().equals(bought), found.releases());
    }

    private static Candidate candidate(ReleaseInfo release) {
        return new Candidate(release.version(), release.desk(), release.requires(), release.revoked() != null);
    }

    private static Present present(Installation installation) {
        var manifest = installation.manifest();
        return new Present(
                installation.id(),
                manifest.name(),
                new Candidate(installation.version(), manifest.desk(), manifest.requires(), false),
                installation.shouldBeActive());
    }
}
