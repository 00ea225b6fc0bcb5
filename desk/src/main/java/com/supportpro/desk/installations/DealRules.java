package com.supportpro.desk.installations;

import com.supportpro.protocol.billing.OrderState;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold before money is dealt in; all of it is asked before anything is charged. */
@Component
class DealRules {

    private final InstallRules rules;
    private final Listings listings;
    private final Rights rights;

    DealRules(InstallRules rules, Listings listings, Rights rights) {
        this.rules = rules;
        this.listings = listings;
        this.rights = rights;
    }

    /** Why an installed add-on must not be put to work. */
    Optional<Problem> notEntitled(OperationRequest request) {
        return rights.ended(request.addon()) ? Optional.of(Problem.of("not-entitled")) : Optional.empty();
    }

    Ruling purchase(OperationRequest request, Optional<Installation> present) {
        Optional<Listing> listing = listings.find(request.addon());
        if (listing.isEmpty()) {
            return Ruling.refused("unknown-add-on");
        }
        if (listing.get().free() || request.terms().isEmpty()) {
            return Ruling.refused("not-for-sale");
        }
        if (rights.active(request.addon()) && owned(request)) {
            return Ruling.refused("already-owned");
        }
        return present.isPresent() ? again(request, present.get(), listing.get()) : rules.rule(request, listing.get());
    }

    /** Whether what may run leaves nothing to buy, as the books say; what they say nothing of was paid for elsewhere. */
    private boolean owned(OperationRequest request) {
        return switch (rights.billing(request.addon())) {
            case NONE, PAID, SUBSCRIBED, PAST_DUE -> true;
            case TRIAL -> request.terms().filter(Terms::trial).isPresent();
            case DUE, PROCESSING, CANCELLED -> false;
        };
    }

    /** The files are here; only the right to run them is bought anew. Nobody pays for what could not be started then. */
    private Ruling again(OperationRequest request, Installation present, Listing listing) {
        boolean atWork = present.active() && rights.active(request.addon());
        Optional<Problem> unfit = listing.releases().stream()
                .filter(release -> !atWork && release.version().equals(present.version()))
                .findFirst()
                .flatMap(release -> rules.unfit(listing, release));
        return unfit.or(rules::unlinked)
                .map(Ruling::refused)
                .orElseGet(() -> Ruling.planned(atWork ? Plan.keep(request, present) : Plan.again(request, present)));
    }

    Ruling cancel(OperationRequest request, Optional<Installation> present) {
        Optional<Purchase> purchase = rights.purchase(request.addon()).filter(DealRules::recurring);
        if (purchase.isEmpty() || request.terms().isEmpty()) {
            return Ruling.refused("nothing-to-cancel");
        }
        OperationRequest known =
                request.agreeing(request.terms().get().of(purchase.get().order()));
        return rules.unlinked().map(Ruling::refused).orElseGet(() -> cancellation(known, present));
    }

    private Ruling cancellation(OperationRequest request, Optional<Installation> present) {
        if (present.isPresent()) {
            return Ruling.planned(Plan.cancel(request, present.get()));
        }
        return listings.find(request.addon())
                .map(listing -> Ruling.planned(Plan.cancel(request, listing)))
                .orElseGet(() -> Ruling.refused("cancel-elsewhere"));
    }

    private static boolean recurring(Purchase purchase) {
        return purchase.state() == OrderState.ACTIVE && purchase.subscription() != null;
    }
}
