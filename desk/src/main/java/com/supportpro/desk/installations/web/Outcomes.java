package com.supportpro.desk.installations.web;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.KnownAddon;
import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.PaidInVain;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.panel.Page;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.billing.OrderState;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells how operations ended and where to go from there. */
@Component
class Outcomes {

    private final Installations installations;
    private final KnownAddons addons;
    private final Contributions contributions;
    private final PaidInVain inVain;

    Outcomes(Installations installations, KnownAddons addons, Contributions contributions, PaidInVain inVain) {
        this.contributions = contributions;
        this.inVain = inVain;
        this.installations = installations;
        this.addons = addons;
    }

    /** Nothing while the operation is still going on. */
    Optional<Outcome> of(Operation operation, Page page) {
        if (operation.live()) {
            return Optional.empty();
        }
        return Optional.of(
                operation.state() == Operation.State.SUCCEEDED ? success(operation, page) : failure(operation, page));
    }

    private Outcome success(Operation operation, Page page) {
        KnownAddon addon = addons.find(operation.addon());
        Kind kind = addon.kind().orElse(Kind.PLUGIN);
        String what = page.text(
                doneKey(operation, kind),
                "name",
                addon.name(),
                "version",
                operation.version().map(Object::toString).orElse(""));
        Optional<Installation> started = started(operation);
        String works = started.map(active -> contributions.of(active, page))
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> " " + sentence)
                .orElse("");
        Next next = next(
                operation, addon, kind, started.filter(contributions::waits).isPresent());
        return new Outcome(false, what + works, "", next.link(), page.text(next.key()));
    }

    /** The add-on, when it works now because of the operation. */
    private Optional<Installation> started(Operation operation) {
        return Optional.of(operation)
                .filter(ended -> ended.action().wantsActive() || ended.action().replaces())
                .flatMap(ended -> installations.find(ended.addon()))
                .filter(Installation::active);
    }

    private Outcome failure(Operation operation, Page page) {
        Problem problem = operation.problem().orElseGet(() -> Problem.of("unexpected", "reason", ""));
        String end = page.text("installations.end." + end(operation));
        return new Outcome(
                true,
                problem.what(page.words()),
                problem.todo(page.words()) + " " + end,
                "/operator/operations/" + operation.id(),
                page.text("installations.next.steps"));
    }

    /** What has become of things, as the end of a text's key: of the money first, where some was paid. */
    private String end(Operation operation) {
        Optional<OrderState> order = inVain.standing(operation).map(Standing::state);
        if (order.filter(OrderState.REVERSED::equals).isPresent()) {
            return "reversed";
        }
        if (inVain.behind(operation).isPresent()) {
            return "paid";
        }
        if (!inVain.paid(operation)) {
            return tried(operation) ? "trial" : operation.state().name();
        }
        return operation.deal().filter(Deal::joined).isPresent() ? "joined" : "paid";
    }

    /** Whether a trial has begun with it, which no failure ends. */
    private static boolean tried(Operation operation) {
        return operation.deal().filter(deal -> deal.bought() && deal.free()).isPresent();
    }

    private static String doneKey(Operation operation, Kind kind) {
        String key = "installations.done." + operation.action().slug();
        if (operation.action() == Action.UNINSTALL) {
            return key + (operation.eraseData() ? ".erased" : ".kept");
        }
        if (operation.action() == Action.CANCEL) {
            boolean later =
                    operation.deal().filter(deal -> deal.terms().atPeriodEnd()).isPresent();
            return key + (later ? ".later" : ".now");
        }
        if (operation.deal().filter(Deal::free).isPresent()) {
            return key + (tried(operation) ? ".trial" : ".owned");
        }
        return operation.action().wantsActive() ? key + "." + kind.json() : key;
    }

    /** What is neither listed nor installed any more has no page. */
    private Next next(Operation operation, KnownAddon addon, Kind kind, boolean waits) {
        if (addon.kind().isEmpty()) {
            return new Next("/operator/addons", "installations.next.addons");
        }
        return operation.action().wantsActive() || waits ? afterStart(operation, kind) : afterStop(operation, kind);
    }

    private Next afterStart(Operation operation, Kind kind) {
        if (kind == Kind.LANGUAGE) {
            return new Next("/operator/profile", "installations.next.choose");
        }
        boolean settings = installations
                .find(operation.addon())
                .map(Installation::manifest)
                .filter(manifest -> manifest.settings() != null)
                .isPresent();
        return settings
                ? new Next(Paths.addon(operation.addon()) + "/settings", "installations.next.settings")
                : new Next(Paths.grid(kind), "installations.next.manage");
    }

    private static Next afterStop(Operation operation, Kind kind) {
        return operation.action() == Action.UNINSTALL || operation.action() == Action.CANCEL
                ? new Next(Paths.addon(operation.addon()), "installations.next.listing")
                : new Next(Paths.grid(kind), "installations.next.manage");
    }

    /** Where to go next, and the key of the words for it. */
    private record Next(String link, String key) {}
}
