package com.supportpro.desk.marketplace;

import com.supportpro.desk.billinglink.LinkState;
import com.supportpro.desk.catalogue.Catalogue;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.installations.ReleaseChoice;
import com.supportpro.desk.installations.UpdatePolicy;
import com.supportpro.platform.database.AtOneMoment;
import com.supportpro.platform.web.OncePerPage;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Brings together what the catalogue, this desk's installations and the link say of add-ons. */
@Service
public class Marketplace {

    private final OncePerPage<List<Installation>> here = new OncePerPage<>();
    private final Catalogue catalogue;
    private final Installations installations;
    private final Operations operations;
    private final OwnedAddons owned;
    private final Surroundings around;

    Marketplace(
            Catalogue catalogue,
            Installations installations,
            Operations operations,
            OwnedAddons owned,
            Surroundings around) {
        this.catalogue = catalogue;
        this.installations = installations;
        this.operations = operations;
        this.owned = owned;
        this.around = around;
    }

    /** How the link to the store stands, and when the store was last heard of. */
    public StoreSide store() {
        return new StoreSide(around.link(), owned.contact());
    }

    /** How the add-on stands; empty when neither the catalogue nor this desk has it. */
    @AtOneMoment
    public Optional<Situation> situation(AddonId id) {
        Optional<Listing> listing = catalogue.find(id);
        Optional<Installation> installation = installations.find(id);
        if (listing.isEmpty() && installation.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Situation(
                listing,
                installation,
                catalogue.withdrawn(id),
                operations.runningFor(id),
                around.link().state(),
                owned.of(id),
                around.desk(),
                around.policy(id),
                around.packages()));
    }

    /** How each of these listings stands. */
    @AtOneMoment
    public List<Situation> situations(Collection<Listing> listings) {
        Map<AddonId, Installation> here = here();
        Map<AddonId, Operation> running =
                operations.running().stream().collect(Collectors.toMap(Operation::addon, Function.identity()));
        LinkState state = around.link().state();
        Function<AddonId, Owned> owning = owned.all();
        Map<AddonId, UpdatePolicy> policies = around.policies();
        Set<Digest> packages = around.packages();
        return listings.stream()
                .map(listing -> new Situation(
                        Optional.of(listing),
                        Optional.ofNullable(here.get(listing.id())),
                        listing.withdrawn(),
                        Optional.ofNullable(running.get(listing.id())),
                        state,
                        owning.apply(listing.id()),
                        around.desk(),
                        policies.getOrDefault(listing.id(), UpdatePolicy.none()),
                        packages))
                .toList();
    }

    /** The installed add-ons with a newer release that fits this desk. */
    public Set<AddonId> updates() {
        Map<AddonId, Installation> here = here();
        Map<AddonId, UpdatePolicy> policies = here.isEmpty() ? Map.of() : around.policies();
        return catalogue.find(here.keySet()).stream()
                .filter(listing -> Optional.ofNullable(here.get(listing.id()))
                        .flatMap(one -> choice(listing, policies).offeredAfter(one.version()))
                        .isPresent())
                .map(Listing::id)
                .collect(Collectors.toSet());
    }

    /** The installed add-ons that the catalogue has no more. */
    Unlisted unlisted(Predicate<Installation> which) {
        Set<AddonId> missing = new LinkedHashSet<>(installed(which));
        catalogue.find(missing).forEach(listing -> missing.remove(listing.id()));
        return new Unlisted(missing.stream()
                .sorted(Comparator.comparing(AddonId::toString))
                .flatMap(id -> situation(id).stream())
                .toList());
    }

    private ReleaseChoice choice(Listing listing, Map<AddonId, UpdatePolicy> policies) {
        return new ReleaseChoice(listing, around.desk(), policies.getOrDefault(listing.id(), UpdatePolicy.none()));
    }

    private Map<AddonId, Installation> here() {
        return everything().stream().collect(Collectors.toMap(Installation::id, Function.identity()));
    }

    Set<AddonId> installed(Predicate<Installation> which) {
        return everything().stream().filter(which).map(Installation::id).collect(Collectors.toSet());
    }

    private List<Installation> everything() {
        return here.get(installations::all);
    }
}
