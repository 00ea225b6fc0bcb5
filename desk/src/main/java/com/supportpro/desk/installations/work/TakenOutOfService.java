package com.supportpro.desk.installations.work;

import com.supportpro.desk.runtime.AddonTakenOutOfService;
import com.supportpro.desk.texts.Said;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, with its audit entry, that the runtime has taken an add-on out of service. */
@Component
class TakenOutOfService {

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
        if (event.reason().isBlank()) {
            return Said.line("installations.said.outOfService", "addon", event.id());
        }
        return Said.isLine(event.reason()) ? event.reason() : Said.words(event.reason());
    }
}
