package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What must hold before a listed add-on is fetched; the first rule that does not hold is the answer. */
@Component
class InstallRules {

    /** What unpacking a package may need beside the package itself. */
    private static final int ROOM_PER_BYTE = 4;

    private static final long RESERVE = 32L << 20;

    private final LinkGate link;
    private final DiskSpace disk;
    private final DeskVersion desk;
    private final Rights rights;
    private final List<BiFunction<Listing, ReleaseInfo, Optional<Problem>>> rules =
            List.of(this::notRevoked, this::compatible, this::linked, this::roomOnDisk);

    InstallRules(LinkGate link, DiskSpace disk, DeskVersion desk, Rights rights) {
        this.link = link;
        this.disk = disk;
        this.desk = desk;
        this.rights = rights;
    }

    Ruling rule(OperationRequest request, Listing listing) {
        if (request.action() == Action.INSTALL && !listing.free() && !rights.active(listing.id())) {
            return Ruling.refused("purchase-needed");
        }
        Optional<ReleaseInfo> release = new ReleaseChoice(listing, desk.version()).choose(request.version());
        if (release.isEmpty()) {
            return Ruling.refused("no-release");
        }
        return obstacle(listing, release.get())
                .map(Ruling::refused)
                .orElseGet(() -> Ruling.planned(Plan.fetching(request, listing.kind(), release.get())));
    }

    /** What keeps this desk from fetching the release. */
    Optional<Problem> obstacle(Listing listing, ReleaseInfo release) {
        return rules.stream()
                .flatMap(rule -> rule.apply(listing, release).stream())
                .findFirst();
    }

    /** What keeps this desk from running the release once it may: the same as from fetching it, but for what fetching takes. */
    Optional<Problem> unfit(Listing listing, ReleaseInfo release) {
        return notRevoked(listing, release).or(() -> compatible(listing, release));
    }

    /** Why the store would not listen to this desk. */
    Optional<Problem> unlinked() {
        return link.obstacle();
    }

    private Optional<Problem> notRevoked(Listing listing, ReleaseInfo release) {
        return Optional.ofNullable(release.revoked()).map(reason -> Problem.of("revoked", "reason", reason));
    }

    private Optional<Problem> compatible(Listing listing, ReleaseInfo release) {
        return release.desk().includes(desk.version())
                ? Optional.empty()
                : Optional.of(Problem.incompatible(release.desk(), desk.version()));
    }

    private Optional<Problem> linked(Listing listing, ReleaseInfo release) {
        return link.obstacle(release);
    }

    private Optional<Problem> roomOnDisk(Listing listing, ReleaseInfo release) {
        long needed = release.length() * ROOM_PER_BYTE + RESERVE;
        return disk.usableBytes() >= needed
                ? Optional.empty()
                : Optional.of(Problem.of("disk-full", "needed", Sizes.words(needed)));
    }
}
