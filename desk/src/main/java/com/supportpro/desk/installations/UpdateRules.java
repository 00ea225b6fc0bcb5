package com.supportpro.desk.installations;

import com.supportpro.desk.panel.DeskVersion;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold before another release takes the place of the installed one. */
@Component
class UpdateRules {

    private final InstallRules rules;
    private final Listings listings;
    private final KeptReleases kept;
    private final Rights rights;
    private final DeskVersion desk;
    private final UpdatePolicies policies;

    UpdateRules(
            InstallRules rules,
            Listings listings,
            KeptReleases kept,
            Rights rights,
            DeskVersion desk,
            UpdatePolicies policies) {
        this.rules = rules;
        this.listings = listings;
        this.kept = kept;
        this.rights = rights;
        this.desk = desk;
        this.policies = policies;
    }

    Ruling rule(OperationRequest request, Installation present) {
        if (rights.ended(request.addon())) {
            return Ruling.refused("not-entitled");
        }
        return request.action() == Action.UPDATE ? update(request, present) : rollBack(request, present);
    }

    private Ruling update(OperationRequest request, Installation present) {
        Optional<Listing> listing = listings.find(request.addon());
        if (listing.isEmpty()) {
            return Ruling.refused("no-update");
        }
        if (!listing.get().free() && !rights.active(request.addon())) {
            return Ruling.refused("not-entitled");
        }
        UpdatePolicy policy = policies.of(request.addon());
        Optional<ReleaseInfo> release =
                new ReleaseChoice(listing.get(), desk.version(), policy).choose(request.version());
        if (release.isEmpty()) {
            return Ruling.refused("no-release");
        }
        if (!policy.withinPin(release.get().version())) {
            return Ruling.refused(Problem.of("pinned", "version", String.valueOf(policy.pinned())));
        }
        if (request.version().isEmpty() && !policy.allows(release.get().version())) {
            return Ruling.refused("no-update");
        }
        return to(request, present, listing.get(), release.get());
    }

    private Ruling to(OperationRequest request, Installation present, Listing listing, ReleaseInfo release) {
        if (!release.version().newerThan(present.version())) {
            return Ruling.refused("no-update");
        }
        return rules.obstacle(listing, release)
                .map(Ruling::refused)
                .orElseGet(() -> Ruling.planned(Plan.update(request, present, release)));
    }

    private Ruling rollBack(OperationRequest request, Installation present) {
        Optional<KeptRelease> previous = kept.previous(request.addon());
        if (previous.isEmpty()) {
            return Ruling.refused("nothing-to-roll-back");
        }
        Optional<Problem> obstacle = revoked(previous.get()).or(() -> unfit(previous.get()));
        return obstacle.map(Ruling::refused)
                .orElseGet(() -> Ruling.planned(Plan.rollBack(request, present, previous.get())));
    }

    private Optional<Problem> revoked(KeptRelease previous) {
        Version version = previous.version();
        return listings.find(previous.id()).stream()
                .flatMap(listing -> listing.releases().stream())
                .filter(release -> release.version().equals(version))
                .flatMap(release -> Optional.ofNullable(release.revoked()).stream())
                .map(reason -> Problem.of("revoked", "reason", reason))
                .findFirst();
    }

    private Optional<Problem> unfit(KeptRelease previous) {
        return previous.manifest().desk().includes(desk.version())
                ? Optional.empty()
                : Optional.of(Problem.incompatible(previous.manifest().desk(), desk.version()));
    }
}
