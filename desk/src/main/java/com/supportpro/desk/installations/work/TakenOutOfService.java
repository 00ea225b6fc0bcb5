package com.supportpro.desk.installations.work;

import com.supportpro.desk.runtime.AddonTakenOutOfService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, with its audit entry, that the runtime has taken an add-on out of service. */
@Component
class TakenOutOfService {

    private static final int LONGEST = 500;

    private final InstallationHealth health;
    private final TransactionTemplate transaction;

    TakenOutOfService(InstallationHealth health, TransactionTemplate transaction) {
        this.health = health;
        this.transaction = transaction;
    }

    @EventListener
    void on(AddonTakenOutOfService event) {
        transaction.executeWithoutResult(status -> health.failed(event.id(), reason(event)));
    }

    /** The words may be an add-on's own. */
    private static String reason(AddonTakenOutOfService event) {
        String reason = event.reason().isBlank() ? event.id() + " was taken out of service" : event.reason();
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }
}
