package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.InstallationAudit;
import com.supportpro.desk.installations.Operation;
import com.supportpro.desk.installations.Problem;
import com.supportpro.desk.purchases.Standing;
import com.supportpro.protocol.AddonId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps how acts on add-ons ended. */
@Component
class AuditedEnd {

    private static final Actor DESK = Actor.named("desk");
    private static final Map<Action, String> PAST = Map.of(
            Action.INSTALL, "addon.installed",
            Action.ACTIVATE, "addon.activated",
            Action.DEACTIVATE, "addon.deactivated",
            Action.UNINSTALL, "addon.uninstalled",
            Action.CANCEL, "addon.cancelled",
            Action.UPDATE, "addon.updated",
            Action.ROLLBACK, "addon.rolled-back");
    private static final Map<Action, String> AFTER =
            Map.of(Action.DEACTIVATE, "inactive", Action.UNINSTALL, "absent", Action.CANCEL, "inactive");

    private final InstallationAudit audit;

    AuditedEnd(InstallationAudit audit) {
        this.audit = audit;
    }

    /** @param effect what it came to beside money */
    void succeeded(Work work, Optional<Action> effect) {
        purchased(work);
        Optional<Action> done = work.action() == Action.PURCHASE ? effect : Optional.of(work.action());
        done.ifPresent(action -> {
            Map<String, String> details = details(work, "");
            details.put("state before", before(work));
            details.put("state after", after(work, action));
            audit.record(by(work), PAST.getOrDefault(action, ""), work.addon(), details);
        });
    }

    private static String before(Work work) {
        Installation.State observed = work.order().observed();
        return observed == null ? "absent" : observed.name().toLowerCase(Locale.ROOT);
    }

    /** What takes a release's place is in the state that was wanted of that one. */
    private static String after(Work work, Action action) {
        boolean inactive = action.replaces() && !work.order().wasActive();
        return inactive ? "inactive" : AFTER.getOrDefault(action, "active");
    }

    /** What was paid is on record however the rest went. */
    private void purchased(Work work) {
        if (work.action() == Action.PURCHASE && work.deal().bought()) {
            String total = String.valueOf(work.deal().terms().total());
            String order = work.deal()
                    .standing()
                    .map(Standing::order)
                    .map(UUID::toString)
                    .orElse("");
            audit.record(by(work), "addon.purchased", work.addon(), Map.of("order", order, "total", total));
        }
    }

    void ended(Work work, Operation.State state) {
        purchased(work);
        String event = "addon." + work.action().slug() + "."
                + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Map<String, String> details =
                details(work, work.problem().map(Problem::code).orElse(""));
        details.put("state before", before(work));
        details.put("state after", state == Operation.State.ROLLED_BACK ? before(work) : "failed");
        audit.record(by(work), event, work.addon(), details);
    }

    void outOfService(AddonId addon, String reason) {
        audit.record(DESK, "addon.out-of-service", addon, Map.of("reason", reason));
    }

    private static Actor by(Work work) {
        return work.order().requestedBy();
    }

    private static Map<String, String> details(Work work, String problem) {
        Map<String, String> details = new TreeMap<>();
        details.put("operation", work.id().toString());
        details.put("version", work.version().toString());
        if (work.action().replaces()) {
            details.put("before", work.replaced().toString());
            details.put("after", work.version().toString());
        }
        if (!problem.isEmpty()) {
            details.put("problem", problem);
        }
        return details;
    }
}
