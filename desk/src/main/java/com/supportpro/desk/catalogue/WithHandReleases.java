package com.supportpro.desk.catalogue;

import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Listings with the releases that were uploaded by hand. What the store says of a version counts before any of them. */
final class WithHandReleases {

    private WithHandReleases() {}

    /**
     * @param listed as the catalogue has it
     * @param withdrawn what the store does not offer any more
     * @param hand listings of one release each, all of the same add-on
     */
    static Optional<Listing> of(Optional<Listing> listed, List<Withdrawal> withdrawn, List<Listing> hand) {
        Set<Version> known = new HashSet<>();
        List<ReleaseInfo> releases = new ArrayList<>();
        withdrawn.forEach(one -> known.add(one.version()));
        listed.ifPresent(listing -> listing.releases().forEach(release -> {
            known.add(release.version());
            releases.add(release);
        }));
        List<Listing> more =
                hand.stream().filter(one -> known.add(one.newest().version())).toList();
        more.forEach(one -> releases.add(one.newest()));
        return more.isEmpty() ? listed : listed.or(() -> newest(more)).map(base -> with(base, releases));
    }

    private static Optional<Listing> newest(List<Listing> hand) {
        return hand.stream().max(Comparator.comparing(one -> one.newest().version()));
    }

    private static Listing with(Listing base, List<ReleaseInfo> releases) {
        return new Listing(
                base.id(),
                base.kind(),
                base.name(),
                base.publisher(),
                base.summary(),
                base.description(),
                base.tags(),
                base.icon(),
                base.screenshots(),
                base.price(),
                base.links(),
                base.licence(),
                releases,
                base.deprecated(),
                base.withdrawn(),
                base.updatedAt());
    }
}
