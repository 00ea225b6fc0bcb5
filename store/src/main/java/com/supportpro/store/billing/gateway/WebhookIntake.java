package com.supportpro.store.billing.gateway;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes what gateways tell: stores it first, then lets it be handled. */
@Service
public class WebhookIntake {

    private final Gateways gateways;
    private final JdbcClient database;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    WebhookIntake(Gateways gateways, JdbcClient database, ApplicationEventPublisher publisher, Clock clock) {
        this.gateways = gateways;
        this.database = database;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Takes a webhook; one that was handled before changes nothing.
     *
     * @param headers by lower-case name
     * @throws NoSuchGatewayException when no such gateway is set up
     * @throws WebhookRefusedException when it is not the gateway's
     */
    public void take(String gateway, byte[] body, Map<String, String> headers) {
        GatewayEvent event = gateways.byName(gateway).parse(body, headers);
        if (stored(gateway, event)) {
            publisher.publishEvent(new GatewaySpoke(event, gateway));
        }
    }

    /** Whether it waits to be handled. */
    private boolean stored(String gateway, GatewayEvent event) {
        return database.sql("""
                insert into webhook_event (gateway, event_id, type, object_id, received_at)
                values (:gateway, :id, :type, :object, :now)
                on conflict (gateway, event_id) do update set attempts = webhook_event.attempts
                returning handled_at is null""")
                .param("gateway", gateway)
                .param("id", event.id())
                .param("type", event.type())
                .param("object", event.object())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Notes that all was done that followed from it. */
    public void handled(String gateway, String event) {
        database.sql(
                        "update webhook_event set handled_at = :now where gateway = :gateway and event_id = :id and handled_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("gateway", gateway)
                .param("id", event)
                .update();
    }
}
