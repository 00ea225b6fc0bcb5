package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.ReleaseChoice;
import com.supportpro.desk.installations.ReleaseNews;
import com.supportpro.desk.installations.UpdatePolicy;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that decides what the page of an add-on offers.
 *
 * @param listing empty when the catalogue does not have it
 * @param installation empty when it is not on this desk
 * @param withdrawn releases that were on offer once
 * @param operation the one on it that has not ended
 * @param owned what the licence has bought of it, and whether it may run
 * @param desk the version of this desk
 * @param policy what operators decided about its updates
 * @param packages that are here, so that no link is needed for them
 */
public record Situation(
        Optional<Listing> listing,
        Optional<Installation> installation,
        List<Withdrawal> withdrawn,
        Optional<Operation> operation,
        LinkState link,
        Owned owned,
        Version desk,
        UpdatePolicy policy,
        Set<Digest> packages) {

    public Situation {
        withdrawn = List.copyOf(withdrawn);
        packages = Set.copyOf(packages);
    }

    public Situation(
            Optional<Listing> listing,
            Optional<Installation> installation,
            List<Withdrawal> withdrawn,
            Optional<Operation> operation,
            LinkState link,
            Owned owned,
            Version desk) {
        this(listing, installation, withdrawn, operation, link, owned, desk, UpdatePolicy.none(), Set.of());
    }

    /** Whether something is being done with it. */
    public boolean running() {
        return operation.isPresent();
    }

    /** The newest release that this desk can use. */
    public Optional<ReleaseInfo> fitting() {
        return choice().flatMap(choice -> choice.choose(Optional.empty()).filter(choice::fits));
    }

    /** The newest release that was not revoked, whether or not it fits this desk. */
    public Optional<ReleaseInfo> unrevoked() {
        return listing.flatMap(listed -> listed.releases().stream()
                .filter(release -> release.revoked() == null)
                .max(Comparator.comparing(ReleaseInfo::version)));
    }

    /** Why none of the releases may be used any more, as it was said of the newest; empty when one may. */
    public String allRevoked() {
        return unrevoked().isPresent()
                ? ""
                : listing.map(Listing::newest).map(ReleaseInfo::revoked).orElse("");
    }

    /** Whether the installed release is not made for this desk, as after a desk upgrade; it keeps running. */
    public boolean outgrown() {
        return installation.filter(here -> !here.madeFor(desk)).isPresent();
    }

    /** Why the installed release must not be used any more; empty when it may. */
    public String revocation() {
        return news().map(ReleaseNews::revocation).orElse("");
    }

    /** Why the installed release is on offer no more; empty when it is, or when nobody said. */
    public String withdrawal() {
        return news().map(ReleaseNews::withdrawal).orElse("");
    }

    private Optional<ReleaseNews> news() {
        return installation.map(here -> new ReleaseNews(here, listing, withdrawn));
    }

    /** The release to update to. */
    public Optional<ReleaseInfo> newer() {
        return installation.flatMap(here -> choice().flatMap(choice -> choice.offeredAfter(here.version())));
    }

    /** Whether the package of the release need not be fetched. */
    boolean here(Optional<ReleaseInfo> release) {
        return release.filter(one -> packages.contains(one.digest())).isPresent();
    }

    /** Whether nobody has to buy it; one that is listed no more is free unless it was bought. */
    public boolean free() {
        return listing.map(Listing::free).orElse(owned.purchase().isEmpty());
    }

    private Optional<ReleaseChoice> choice() {
        return listing.map(listed -> new ReleaseChoice(listed, desk, policy));
    }
}
