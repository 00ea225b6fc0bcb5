package com.supportpro.desk.installations;

import com.supportpro.desk.entitlements.EntitlementEnded;
import com.supportpro.desk.entitlements.EntitlementRestored;
import com.supportpro.protocol.AddonId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

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
    private final Requirements requirements;
    private final StopUnpaid stopUnpaid;

    FollowRights(
            Installations installations,
            Operations operations,
            Rights rights,
            Requirements requirements,
            StopUnpaid stopUnpaid) {
        this.installations = installations;
        this.operations = operations;
        this.rights = rights;
        this.requirements = requirements;
        this.stopUnpaid = stopUnpaid;
    }

    /** What is told within a transaction is followed once that has ended, in others: a refusal here is no part of it. */
    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(EntitlementEnded ended) {
        installations.find(ended.id()).ifPresent(this::follow);
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(EntitlementRestored restored) {
        installations.find(restored.id()).ifPresent(this::follow);
    }

    /** What was stopped while its payment was waited for is not to wait for the next look. */
    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void on(PaidFor paid) {
        installations.find(paid.id()).ifPresent(this::follow);
    }

    /** Catches up with what an operation that was going on, or a stopped desk, has kept from being done. */
    @Scheduled(initialDelayString = "PT6S", fixedDelayString = "${supportpro.desk.rights.every:PT30S}")
    void followAll() {
        installations.all().forEach(this::follow);
    }

    private void follow(Installation installation) {
        if (rights.ended(installation.id()) && installation.shouldBeActive()) {
            stop(installation);
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

    /** What requires it is stopped first, where an unpaid order keeps the two from being stopped as one. */
    private void stop(Installation installation) {
        boolean unpaid = operations
                .runningFor(installation.id())
                .filter(running -> running.state() == Operation.State.WAITING_FOR_PAYMENT)
                .isPresent();
        if (!unpaid) {
            request(Action.DEACTIVATE, installation.id());
            return;
        }
        if (installation.active()) {
            stopBesideUnpaid(installation);
        }
    }

    private void stopBesideUnpaid(Installation installation) {
        List<AddonId> others = requirements.stopWith(installation.id());
        others.forEach(other -> request(Action.DEACTIVATE, other));
        if (others.isEmpty()) {
            stopUnpaid.stop(installation, STORE);
        }
    }

    private void request(Action action, AddonId addon) {
        try {
            operations.request(OperationRequest.of(action, addon, STORE).takingAlong(action == Action.DEACTIVATE));
        } catch (OperationRefusedException e) {
            LOG.info("{} of {} has to wait: {}", action, addon, e.problem().code());
        }
    }
}
