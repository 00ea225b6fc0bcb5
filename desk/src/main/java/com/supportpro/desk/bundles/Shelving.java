package com.supportpro.desk.bundles;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.catalogue.HandRelease;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.bundle.ReleaseEnvelope;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import com.supportpro.protocol.manifest.Manifest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a package that was uploaded belongs: to a release that is listed, or to one that is not. */
@Component
class Shelving {

    private final Catalogue catalogue;

    Shelving(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The release that has to be listed for it; nothing when the catalogue has it.
     *
     * @param strict whether the add-on has to be listed
     * @throws NotTakenException the store says something else of this version, or knows nothing of the add-on
     */
    Optional<HandRelease> place(Manifest manifest, ReleaseEnvelope envelope, boolean strict, Instant now)
            throws NotTakenException {
        Optional<Listing> listed = catalogue.listed(manifest.id());
        if (listed.isEmpty() && strict) {
            throw NotTakenException.of("upload-unlisted");
        }
        refuseWithdrawn(manifest);
        if (listed.isPresent() && listed.get().kind() != manifest.kind()) {
            throw new NotTakenException(Problem.of("not-as-listed", "field", "kind"));
        }
        Optional<ReleaseInfo> same = listed.stream()
                .flatMap(listing -> listing.releases().stream())
                .filter(release -> release.version().equals(manifest.version()))
                .findFirst();
        if (same.isPresent()) {
            refuseOther(same.get(), envelope);
            return Optional.empty();
        }
        return Optional.of(new HandRelease(listing(listed, manifest, envelope, now), strict));
    }

    private void refuseWithdrawn(Manifest manifest) throws NotTakenException {
        Optional<Withdrawal> withdrawn = catalogue.withdrawn(manifest.id()).stream()
                .filter(one -> one.version().equals(manifest.version()))
                .findFirst();
        if (withdrawn.isPresent()) {
            throw NotTakenException.of("upload-withdrawn", withdrawn.get().reason());
        }
    }

    private static void refuseOther(ReleaseInfo listed, ReleaseEnvelope envelope) throws NotTakenException {
        if (listed.revoked() != null) {
            throw NotTakenException.of("revoked", listed.revoked());
        }
        if (!listed.digest().equals(envelope.digest())) {
            throw NotTakenException.of("upload-differs");
        }
    }

    private static Listing listing(Optional<Listing> listed, Manifest manifest, ReleaseEnvelope envelope, Instant now) {
        var release = new ReleaseInfo(
                manifest.version(),
                manifest.desk(),
                envelope.digest(),
                envelope.length(),
                envelope.signature(),
                now,
                "",
                manifest.permissions(),
                null,
                manifest.requires(),
                manifest.security(),
                null);
        return new Listing(
                manifest.id(),
                manifest.kind(),
                manifest.name(),
                listed.map(Listing::publisher)
                        .orElseGet(() -> new Listing.Publisher(manifest.publisher(), manifest.publisher(), false)),
                manifest.summary(),
                "",
                manifest.tags(),
                listed.map(Listing::icon).orElse(null),
                List.of(),
                listed.map(Listing::price).orElse(null),
                manifest.links(),
                manifest.licence(),
                List.of(release),
                null,
                List.of(),
                now);
    }
}
