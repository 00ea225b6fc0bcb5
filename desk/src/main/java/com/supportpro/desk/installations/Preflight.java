package com.supportpro.desk.installations;

import com.supportpro.protocol.catalogue.Listing;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans what a request comes to, or says why it cannot be. */
@Component
class Preflight {

    private final InstallationRows installations;
    private final Listings listings;
    private final InstallRules rules;
    private final DealRules deals;
    private final UpdateRules updates;
    private final SafeMode safeMode;

    Preflight(
            InstallationRows installations,
            Listings listings,
            InstallRules rules,
            DealRules deals,
            UpdateRules updates,
            SafeMode safeMode) {
        this.installations = installations;
        this.listings = listings;
        this.rules = rules;
        this.deals = deals;
        this.updates = updates;
        this.safeMode = safeMode;
    }

    Ruling rule(OperationRequest request) {
        if (safeMode.on() && request.action().runsCode()) {
            return Ruling.refused("safe-mode");
        }
        Optional<Installation> present = installations.find(request.addon());
        return switch (request.action()) {
            case INSTALL -> present.isPresent() ? installAgain(request, present.get()) : install(request);
            case PURCHASE -> deals.purchase(request, present);
            case CANCEL -> deals.cancel(request, present);
            case UPDATE, ROLLBACK -> present.isPresent() ? updates.rule(request, present.get()) : absent(request);
            default -> present.isPresent() ? change(request, present.get()) : absent(request);
        };
    }

    private Ruling install(OperationRequest request) {
        Optional<Listing> listing = listings.find(request.addon());
        return listing.isPresent() ? rules.rule(request, listing.get()) : Ruling.refused("unknown-add-on");
    }

    /** Asking for what is there: done, unless it has to be put to work or another release is meant. */
    private Ruling installAgain(OperationRequest request, Installation present) {
        boolean other =
                request.version().filter(v -> !v.equals(present.version())).isPresent();
        if (other) {
            return Ruling.refused(
                    Problem.of("other-version", "installed", present.version().toString()));
        }
        return activation(request, present);
    }

    private Ruling change(OperationRequest request, Installation present) {
        return switch (request.action()) {
            case DEACTIVATE -> Ruling.planned(deactivate(request, present));
            case UNINSTALL -> Ruling.planned(Plan.uninstall(request, present));
            default -> activation(request, present);
        };
    }

    private Ruling activation(OperationRequest request, Installation present) {
        return deals.notEntitled(request)
                .map(Ruling::refused)
                .orElseGet(() -> Ruling.planned(activate(request, present)));
    }

    private static Plan activate(OperationRequest request, Installation present) {
        return present.active() ? Plan.nothing(request, present) : Plan.activate(request, present);
    }

    private static Plan deactivate(OperationRequest request, Installation present) {
        boolean done = present.state() == Installation.State.INACTIVE && !present.shouldBeActive();
        return done ? Plan.nothing(request, present) : Plan.deactivate(request, present);
    }

    private Ruling absent(OperationRequest request) {
        boolean listed = listings.find(request.addon()).isPresent();
        return Ruling.refused(listed ? "not-installed" : "unknown-add-on");
    }
}
