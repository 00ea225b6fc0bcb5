package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.desk.planning.Candidate;
import com.supportpro.desk.planning.Listed;
import com.supportpro.desk.planning.Present;
import com.supportpro.desk.planning.World;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** This desk as plans see it. */
@Component
class DeskWorld {

    private final InstallationRows installations;
    private final Listings listings;
    private final Rights rights;
    private final DeskVersion desk;

    DeskWorld(InstallationRows installations, Listings listings, Rights rights, DeskVersion desk) {
        this.installations = installations;
        this.listings = listings;
        this.rights = rights;
        this.desk = desk;
    }

    World world() {
        return new World(
                desk.version(),
                installations.all().stream().map(DeskWorld::present).toList(),
                this::listed);
    }

    /** The same, once this add-on is bought. */
    World worldWith(AddonId bought) {
        World world = world();
        return new World(world.desk(), world.present(), id -> listed(id).map(found -> owned(found, bought)));
    }

    /** The same, with the release that was replaced to go back to. */
    World worldWith(KeptRelease previous) {
        World world = world();
        return new World(
                world.desk(),
                world.present(),
                id -> id.equals(previous.id()) ? Optional.of(listed(previous)) : listed(id));
    }

    private Listed listed(KeptRelease previous) {
        Manifest manifest = previous.manifest();
        var candidate = new Candidate(previous.version(), manifest.desk(), manifest.requires(), false);
        return new Listed(previous.id(), manifest.name(), true, List.of(candidate));
    }

    private Optional<Listed> listed(AddonId id) {
        return listings.find(id).map(this::listed);
    }

    private Listed listed(Listing listing) {
        return new Listed(
                listing.id(),
                listing.name(),
                usable(listing),
                listing.releases().stream().map(DeskWorld::candidate).toList());
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
