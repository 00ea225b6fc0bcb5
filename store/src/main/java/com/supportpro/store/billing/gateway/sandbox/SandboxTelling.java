package com.supportpro.store.billing.gateway.sandbox;

import com.supportpro.store.billing.gateway.GatewaySettings;
import com.supportpro.store.billing.gateway.WebhookIntake;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells the store what happened at the sandbox, as its webhooks would. */
@Component
public class SandboxTelling {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxTelling.class);

    private final SandboxCharges charges;
    private final SandboxEvents events;
    private final WebhookIntake intake;
    private final boolean inForce;

    SandboxTelling(SandboxCharges charges, SandboxEvents events, WebhookIntake intake, GatewaySettings settings) {
        this.charges = charges;
        this.events = events;
        this.intake = intake;
        this.inForce = settings.sandbox();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void work() {
        if (inForce) {
            tell();
        }
    }

    /** Tells all that is due. */
    public void tell() {
        charges.settleLate();
        events.take().forEach(this::tell);
    }

    /** One that cannot be handled is told again later, as other gateways do. */
    private void tell(String event) {
        try {
            intake.take(SandboxGateway.NAME, event.getBytes(StandardCharsets.US_ASCII), Map.of());
            events.told(event);
        } catch (RuntimeException notNow) {
            LOG.warn("The sandbox tells {} again later", event, notNow);
        }
    }
}
