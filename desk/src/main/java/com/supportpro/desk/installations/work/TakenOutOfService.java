package com.supportpro.desk.installations.work;

import com.supportpro.desk.runtime.AddonTakenOutOfService;
import com.supportpro.desk.texts.Said;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down that the runtime of this node has taken an add-on out of service. */
@Component
class TakenOutOfService {

    private final NodeHealth health;

    TakenOutOfService(NodeHealth health) {
        this.health = health;
    }

    @EventListener
    void on(AddonTakenOutOfService event) {
        health.failed(event.id(), event.version(), reason(event));
    }

    /** The words may be an add-on's own. */
    private static String reason(AddonTakenOutOfService event) {
        if (event.reason().isBlank()) {
            return Said.line("installations.said.outOfService", "addon", event.id());
        }
        return Said.isLine(event.reason()) ? event.reason() : Said.words(event.reason());
    }
}
