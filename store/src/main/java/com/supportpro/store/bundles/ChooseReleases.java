package com.supportpro.store.bundles;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.billing.EntitlementDocument.Entitlement;
import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.bundle.BundleIndex.Reason;
import com.supportpro.protocol.bundle.BundleRequest;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.manifest.Requirement;
import com.supportpro.protocol.store.InstalledAddons.Installed;
import com.supportpro.store.delivery.DeliverPackage;
import com.supportpro.store.delivery.NoSuchPackageException;
import com.supportpro.store.delivery.PackageGoneException;
import com.supportpro.store.delivery.PurchaseRequiredException;
import com.supportpro.store.entitlements.Entitlements;
import com.supportpro.store.licences.LicenceId;
import com.supportpro.store.publishing.PublishedListings;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Chooses the releases for a desk: of each add-on that is wanted or installed the newest that fits the desk, and of all that
 * these require. A package goes to a licence under the same conditions as when its desk fetches it.
 */
@Component
class ChooseReleases {

    private final PublishedListings listings;
    private final Entitlements entitlements;
    private final DeliverPackage delivery;

    ChooseReleases(PublishedListings listings, Entitlements entitlements, DeliverPackage delivery) {
        this.listings = listings;
        this.entitlements = entitlements;
        this.delivery = delivery;
    }

    /**
     * An add-on to look for.
     *
     * @param within the releases that will do
     * @param told whether to say so when there is none
     */
    private record Wish(AddonId addon, VersionRange within, boolean told) {

        static final VersionRange ANY = VersionRange.of("*");
    }

    Choice choose(LicenceId licence, BundleRequest request) {
        Round round = new Round(licence, request);
        round.run();
        return round.choice;
    }

    /** One answer. */
    private final class Round {

        private final LicenceId licence;
        private final BundleRequest request;
        private final Map<AddonId, Version> installed;
        private final Choice choice = new Choice();
        private final Deque<Wish> open = new ArrayDeque<>();
        private final Set<Wish> seen = new HashSet<>();
        private final Set<String> taken = new HashSet<>();

        Round(LicenceId licence, BundleRequest request) {
            this.licence = licence;
            this.request = request;
            this.installed = request.installed().addons().stream()
                    .collect(Collectors.toMap(Installed::addon, Installed::version));
        }

        void run() {
            request.wanted().forEach(addon -> wish(new Wish(addon, Wish.ANY, true)));
            if (request.everything()) {
                entitlements.of(licence).stream()
                        .filter(one -> one.state() == EntitlementState.ACTIVE)
                        .map(Entitlement::addon)
                        .forEach(addon -> wish(new Wish(addon, Wish.ANY, true)));
            }
            installed.keySet().forEach(addon -> wish(new Wish(addon, Wish.ANY, false)));
            while (!open.isEmpty()) {
                look(open.remove());
            }
        }

        private void wish(Wish wish) {
            if (seen.add(wish)) {
                open.add(wish);
            }
        }

        private void look(Wish wish) {
            Optional<Listing> listing = listings.find(wish.addon());
            if (listing.isEmpty()) {
                leaveOut(wish, Reason.UNKNOWN);
                return;
            }
            Optional<ReleaseInfo> release = newest(listing.get(), wish.within());
            Optional<Reason> obstacle = release.isEmpty()
                    ? Optional.of(Reason.NO_RELEASE_FITS)
                    : obstacle(wish.addon(), release.get().version());
            obstacle.ifPresentOrElse(
                    reason -> leaveOut(wish, reason), () -> take(listing.get(), release.orElseThrow()));
        }

        private void leaveOut(Wish wish, Reason reason) {
            if (wish.told()) {
                choice.leaveOut(wish.addon(), reason);
            }
        }

        private Optional<ReleaseInfo> newest(Listing listing, VersionRange within) {
            Predicate<ReleaseInfo> fits = release -> release.revoked() == null
                    && release.desk().includes(request.desk().deskVersion())
                    && within.includes(release.version());
            return listing.releases().stream().filter(fits).max(Comparator.comparing(ReleaseInfo::version));
        }

        private Optional<Reason> obstacle(AddonId addon, Version version) {
            try {
                var unused = delivery.offer(licence, addon, version);
                return Optional.empty();
            } catch (PurchaseRequiredException e) {
                return Optional.of(Reason.NOT_ENTITLED);
            } catch (NoSuchPackageException | PackageGoneException e) {
                return Optional.of(Reason.NO_RELEASE_FITS);
            }
        }

        private void take(Listing listing, ReleaseInfo release) {
            Version present = installed.get(listing.id());
            boolean there = request.here().contains(release.digest())
                    || present != null && !release.version().newerThan(present);
            if (!there && taken.add(listing.id() + "/" + release.version())) {
                choice.take(listing, release);
            }
            for (Requirement required : release.requires()) {
                wish(new Wish(required.addon(), required.version(), true));
            }
        }
    }
}
