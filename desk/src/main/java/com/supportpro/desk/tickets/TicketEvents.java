package com.supportpro.desk.tickets;

import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes events in the transaction of the change they tell of. */
@Component
class TicketEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ApplicationEventPublisher readers;

    TicketEvents(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher readers) {
        this.jdbc = jdbc;
        this.json = json;
        this.readers = readers;
    }

    void write(TicketEvent event) {
        // Ids must become visible in their order, else a reader's cursor could pass one that is not committed yet.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('ticket_event'))")
                .query((row, index) -> 0)
                .single();
        jdbc.sql("""
                insert into ticket_event (event_id, ticket_number, type, payload, occurred_at)
                values (:id, :ticket, :type, :payload::jsonb, :at)""")
                .param("id", event.id())
                .param("ticket", event.ticket().number().value())
                .param("type", event.type().name())
                .param("payload", json.writeValueAsString(event))
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new WakeReaders());
    }

    private class WakeReaders implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            readers.publishEvent(new TicketEventsWritten());
        }
    }
}
