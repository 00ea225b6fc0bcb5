package com.supportpro.desk.installations;

import com.supportpro.desk.entitlements.EntitlementEnded;
import com.supportpro.desk.entitlements.EntitlementRestored;
import com.supportpro.protocol.AddonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deactivates add-ons whose right to run has ended, and activates again what it deactivated itself once the right is back.
 * Files and data stay.
 */
@Component
class FollowRights {

    static final Actor STORE = Actor.named("store");
    private static final Logger LOG = LoggerFactory.getLogger(FollowRights.class);

    /** Updates of an inactive add-on leave it inactive, and do not count as somebody's wish. */
    private static final int LOOK_BACK = 20;

    private final Installations installations;
    private final Operations operations;
    private final Rights rights;

    FollowRights(Installations installations, Operations operations, Rights rights) {
        this.installations = installations;
        this.operations = operations;
        this.rights = rights;
    }

    @EventListener
    void on(EntitlementEnded ended) {
        installations.find(ended.id()).ifPresent(this::follow);
    }

    @EventListener
    void on(EntitlementRestored restored) {
        installations.find(restored.id()).ifPresent(this::follow);
    }

    /** Catches up with what an operation that was going on, or a stopped desk, has kept from being done. */
    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "${supportpro.desk.rights.every:PT30S}")
    void followAll() {
        installations.all().forEach(this::follow);
    }

    private void follow(Installation installation) {
        if (rights.ended(installation.id()) && installation.shouldBeActive()) {
            request(Action.DEACTIVATE, installation.id());
        } else if (mayRun(installation.id()) && stoppedByUs(installation)) {
            request(Action.ACTIVATE, installation.id());
        }
    }

    /** What cost nothing was only stopped along with what it requires. */
    private boolean mayRun(AddonId addon) {
        return rights.active(addon)
                || !rights.ended(addon) && rights.purchase(addon).isEmpty();
    }

    private boolean stoppedByUs(Installation installation) {
        return !installation.shouldBeActive()
                && operations.recent(installation.id(), LOOK_BACK).stream()
                        .filter(operation -> !operation.action().replaces())
                        .limit(1)
                        .anyMatch(last -> last.action() == Action.DEACTIVATE
                                && last.state() == Operation.State.SUCCEEDED
                                && last.requestedBy().equals(STORE.name()));
    }

    private void request(Action action, AddonId addon) {
        try {
            operations.request(OperationRequest.of(action, addon, STORE).takingAlong(action == Action.DEACTIVATE));
        } catch (OperationRefusedException e) {
            LOG.info("{} of {} has to wait: {}", action, addon, e.problem().code());
        }
    }
}
