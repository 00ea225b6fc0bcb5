package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import com.supportpro.protocol.manifest.Manifest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Listings as the catalogue shows them. */
@Service
public class PublishedListings {

    /** A revoked release speaks for its add-on only when there is no other. */
    private static final Comparator<Release> SPEAKS = Comparator.<Release, Boolean>comparing(
                    release -> release.state().offered())
            .thenComparing(Release::version);

    private final Publishers publishers;
    private final Listings listings;
    private final Releases releases;

    PublishedListings(Publishers publishers, Listings listings, Releases releases) {
        this.publishers = publishers;
        this.listings = listings;
        this.releases = releases;
    }

    /** The listing, when it has a release to show: one on offer, or a revoked one to warn of. */
    public Optional<Listing> find(AddonId addon) {
        List<Release> shown = releases.shown(addon);
        return shown.stream()
                .max(SPEAKS)
                .flatMap(newest -> releases.find(addon, newest.version()))
                .map(newest -> listing(listings.find(addon).orElseThrow(), newest, shown));
    }

    /** All add-ons of a publisher, also those without a release to show. */
    public List<AddonId> of(PublisherId publisher) {
        return listings.of(publisher);
    }

    /** The releases of the add-on that were published once and are on offer no more. */
    public List<Withdrawal> withdrawn(AddonId addon) {
        return releases.withdrawn(addon);
    }

    private Listing listing(ListingRow row, Release newest, List<Release> shown) {
        Manifest manifest = newest.content().manifest();
        return new Listing(
                row.addon(),
                row.kind(),
                manifest.name(),
                publisher(row.addon()),
                manifest.summary(),
                newest.content().description(),
                manifest.tags(),
                newest.content().icon(),
                newest.content().screenshots(),
                row.price(),
                manifest.links(),
                manifest.licence(),
                infos(shown),
                deprecated(newest),
                releases.withdrawn(row.addon()),
                row.changedAt());
    }

    private Listing.Publisher publisher(AddonId addon) {
        Publisher found = publishers.find(new PublisherId(addon.publisher())).orElseThrow();
        return new Listing.Publisher(found.id().value(), found.name(), found.verified());
    }

    private static List<ReleaseInfo> infos(List<Release> shown) {
        return shown.stream().flatMap(release -> release.shown().stream()).toList();
    }

    private static @Nullable String deprecated(Release newest) {
        return newest.state() == ReleaseState.DEPRECATED ? newest.reason() : null;
    }
}
