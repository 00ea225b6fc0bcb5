package com.supportpro.store.billing.gateway;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes what gateways tell: stores it first, then lets it be handled. */
@Service
public class WebhookIntake {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookIntake.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_PROBLEM = 300;

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
            handle(gateway, event);
        }
    }

    /** Handles what nobody handled yet, later and later; staff are told of what stays so for a day. */
    public void again() {
        for (GatewaySpoke spoken : waiting()) {
            try {
                handle(spoken.gatewayName(), spoken.event());
            } catch (RuntimeException e) {
                LOG.error(
                        "Event {} of {} could not be handled; it is tried again",
                        spoken.event().id(),
                        spoken.gatewayName(),
                        e);
            }
        }
    }

    private void handle(String gateway, GatewayEvent event) {
        try {
            publisher.publishEvent(new GatewaySpoke(event, gateway));
        } catch (RuntimeException e) {
            failed(gateway, event.id(), e);
            throw e;
        }
    }

    private List<GatewaySpoke> waiting() {
        return database.sql("""
                select * from webhook_event where handled_at is null
                  and coalesce(tried_at, received_at)
                    + (least(attempts, 19) * least(attempts, 19) + 1) * interval '1 minute' <= :now
                order by attempts, received_at limit :limit""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", AT_ONCE)
                .query((row, number) -> new GatewaySpoke(event(row), row.getString("gateway")))
                .list();
    }

    private static GatewayEvent event(ResultSet row) throws SQLException {
        return new GatewayEvent(
                row.getString("event_id"),
                row.getString("type"),
                row.getString("object_id"),
                Optional.ofNullable(row.getObject("payment_id", UUID.class)),
                Optional.ofNullable(row.getObject("refund_id", UUID.class)));
    }

    private void failed(String gateway, String event, RuntimeException why) {
        String problem = String.valueOf(why.getMessage());
        database.sql("""
                update webhook_event set attempts = attempts + 1, tried_at = :now, problem = :problem
                where gateway = :gateway and event_id = :id and handled_at is null""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .param("gateway", gateway)
                .param("id", event)
                .update();
    }

    /** Whether it waits to be handled. */
    private boolean stored(String gateway, GatewayEvent event) {
        return database.sql("""
                insert into webhook_event (gateway, event_id, type, object_id, payment_id, refund_id, received_at)
                values (:gateway, :id, :type, :object, :payment, :refund, :now)
                on conflict (gateway, event_id) do update set attempts = webhook_event.attempts
                returning handled_at is null""")
                .param("gateway", gateway)
                .param("id", event.id())
                .param("type", event.type())
                .param("object", event.object())
                .param("payment", event.payment().orElse(null), Types.OTHER)
                .param("refund", event.refund().orElse(null), Types.OTHER)
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
