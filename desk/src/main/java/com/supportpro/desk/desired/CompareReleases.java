package com.supportpro.desk.desired;

import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.installations.ReleaseChoice;
import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the release that a file's range asks for. */
@Component
class CompareReleases {

    private final Catalogue catalogue;
    private final DeskVersion desk;
    private final Operations operations;

    CompareReleases(Catalogue catalogue, DeskVersion desk, Operations operations) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.operations = operations;
    }

    Difference install(DesiredAddon wanted, Actor by) {
        Optional<Listing> listing = catalogue.find(wanted.addon());
        Optional<ReleaseInfo> release = listing.flatMap(listed -> choose(wanted, listed));
        var difference = Difference.of(
                wanted.addon(),
                Change.INSTALL,
                null,
                release.map(ReleaseInfo::version).orElse(null));
        return listing.isEmpty()
                ? difference.refused(Optional.of(Problem.of("unknown-add-on")))
                : difference.refused(refusal(Action.INSTALL, wanted, release, by));
    }

    /** From a release that the range does not include to one that it does. */
    Difference update(DesiredAddon wanted, Installation present, Actor by) {
        Optional<ReleaseInfo> release = catalogue.find(wanted.addon()).flatMap(listed -> choose(wanted, listed));
        return Difference.of(
                        wanted.addon(),
                        Change.UPDATE,
                        present.version(),
                        release.map(ReleaseInfo::version).orElse(null))
                .refused(refusal(Action.UPDATE, wanted, release, by));
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

    /** A release is never bought by this: what is not owned is refused. */
    private Optional<Problem> refusal(Action action, DesiredAddon wanted, Optional<ReleaseInfo> release, Actor by) {
        return release.isEmpty()
                ? Optional.of(Problem.of(
                        "no-release-in-range", "range", wanted.version().toString()))
                : operations.refusal(new OperationRequest(
                        action, wanted.addon(), release.get().version(), false, by));
    }
}
