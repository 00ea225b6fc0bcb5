package com.supportpro.desk.desired;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.ReleaseChoice;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the release that a file's range asks for. */
@Component
class CompareReleases {

    private final Catalogue catalogue;
    private final DeskVersion desk;

    CompareReleases(Catalogue catalogue, DeskVersion desk) {
        this.catalogue = catalogue;
        this.desk = desk;
    }

    Difference install(DesiredAddon wanted) {
        var difference = Difference.of(wanted.addon(), Change.INSTALL, null, release(wanted));
        return catalogue.find(wanted.addon()).isEmpty()
                ? difference.refused(Optional.of(Problem.of("unknown-add-on")))
                : difference.refused(noneInRange(wanted, difference));
    }

    /** From a release that the range does not include to one that it does. */
    Difference update(DesiredAddon wanted, Installation present) {
        var difference = Difference.of(wanted.addon(), Change.UPDATE, present.version(), release(wanted));
        return difference.refused(noneInRange(wanted, difference));
    }

    private @Nullable Version release(DesiredAddon wanted) {
        return catalogue
                .find(wanted.addon())
                .flatMap(listed -> choose(wanted, listed))
                .map(ReleaseInfo::version)
                .orElse(null);
    }

    /** The newest in the range that fits this desk; else the newest in the range, so that it can be said why not. */
    private Optional<ReleaseInfo> choose(DesiredAddon wanted, Listing listing) {
        ReleaseChoice choice = new ReleaseChoice(listing, desk.version());
        List<ReleaseInfo> inRange = listing.releases().stream()
                .filter(release -> wanted.accepts(release.version()))
                .toList();
        return inRange.stream()
                .filter(choice::fits)
                .findFirst()
                .or(() -> inRange.stream().findFirst());
    }

    private static Optional<Problem> noneInRange(DesiredAddon wanted, Difference difference) {
        return difference.release() == null
                ? Optional.of(Problem.of(
                        "no-release-in-range", "range", wanted.version().toString()))
                : Optional.empty();
    }
}
