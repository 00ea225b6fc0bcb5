package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Deal;
import com.supportpro.desk.installations.Json;
import com.supportpro.desk.installations.OperationId;
import com.supportpro.desk.purchases.Refusal.Why;
import com.supportpro.desk.purchases.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operations that wait for a payment. */
@Repository
class WaitingRows {

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operation, and how it knew its order to stand. */
    record Waiting(OperationId operation, Standing known) {}

    /** Oldest first. */
    List<Waiting> all() {
        return jdbc
                .sql("select id, deal from operation where state = 'WAITING_FOR_PAYMENT' order by requested_at")
                .query((row, number) -> waiting(row.getObject("id", UUID.class), row.getString("deal")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Hands it to whichever node takes it first. */
    void goOn(OperationId operation) {
        jdbc.sql("update operation set state = 'RUNNING' where id = ? and state = 'WAITING_FOR_PAYMENT'")
                .param(operation.value())
                .update();
    }

    /** Notes of all of them why the store does not listen, or that it does again. */
    void unheard(Optional<Why> why) {
        jdbc.sql("""
                update operation set deal = case when :why = '' then deal - 'unheard'
                  else jsonb_set(deal, '{unheard}', to_jsonb(:why::text)) end
                where state = 'WAITING_FOR_PAYMENT' and coalesce(deal ->> 'unheard', '') <> :why""").param("why", why.map(Why::slug).orElse("")).update();
    }

    private static Optional<Waiting> waiting(UUID id, String deal) {
        return Json.read(deal, Deal.class).standing().map(standing -> new Waiting(new OperationId(id), standing));
    }
}
