package com.supportpro.store.publishing;

import com.supportpro.protocol.archive.PackageCheck;
import com.supportpro.protocol.archive.PackageCheck.Outcome;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Requirement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Flags required add-ons that no desk could get. The draft is taken all the same: publishers release add-ons that belong
 * together one after the other.
 */
@Component
class RequirementsRule {

    private static final String NAME = "requirements";

    private final PublishedListings listings;

    RequirementsRule(PublishedListings listings) {
        this.listings = listings;
    }

    PackageCheck check(Manifest manifest) {
        String words =
                manifest.requires().stream().flatMap(this::trouble).distinct().collect(Collectors.joining("; "));
        return new PackageCheck(NAME, words.isEmpty() ? Outcome.PASSED : Outcome.WARNING, words);
    }

    private Stream<String> trouble(Requirement requirement) {
        Optional<Listing> listing = listings.find(requirement.addon());
        if (listing.isEmpty()) {
            return Stream.of("requires " + requirement.addon()
                    + ", which is not in the catalogue: desks cannot install this release until it is");
        }
        boolean fits = listing.get().releases().stream().anyMatch(release -> offered(requirement, release));
        return fits
                ? Stream.empty()
                : Stream.of("requires " + requirement.addon() + " " + requirement.version()
                        + ", and the catalogue has no such release of it");
    }

    private static boolean offered(Requirement requirement, ReleaseInfo release) {
        return release.revoked() == null && requirement.version().includes(release.version());
    }
}
