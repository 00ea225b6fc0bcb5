package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Money;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.OrderRequest;
import com.supportpro.store.billing.BillingRefusedException.Why;
import com.supportpro.store.licences.LicenceId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys of orders and the answers that they got: the same key gets the same answer. */
@Repository
class IdempotencyRecords {

    private final JdbcClient database;
    private final Clock clock;

    IdempotencyRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An answer as it was given. */
    record Answer(int status, String body) {}

    /**
     * The order that the key opened; empty when it is new. The licence is locked, so it is not used by anybody else meanwhile.
     *
     * @throws BillingRefusedException when it came with another request
     */
    Optional<OrderId> opened(LicenceId licence, String key, OrderRequest request) {
        return one(licence, key, "select request_hash, order_id from idempotency_record")
                .query((row, number) -> new Kept(row.getString(1), row.getObject(2, UUID.class)))
                .optional()
                .map(kept -> same(kept, request));
    }

    private static OrderId same(Kept kept, OrderRequest request) {
        if (!kept.hash().equals(hash(request))) {
            throw new BillingRefusedException(
                    Why.IDEMPOTENCY_KEY_REUSED, "The Idempotency-Key was used for another request");
        }
        return new OrderId(kept.order());
    }

    Optional<Answer> answer(LicenceId licence, String key) {
        return one(licence, key, "select status, answer from idempotency_record")
                .query((row, number) -> new Answer(row.getInt(1), row.getString(2)))
                .optional()
                .filter(answer -> answer.status() != 0);
    }

    /** Keeps the first answer; the one that is kept is given. */
    Answer keep(LicenceId licence, String key, Answer answer) {
        int kept = one(
                        licence,
                        key,
                        "update idempotency_record set status = :status, answer = :answer",
                        " and status is null")
                .param("status", answer.status())
                .param("answer", answer.body())
                .update();
        return kept == 1 ? answer : answer(licence, key).orElseThrow();
    }

    int forget(Instant before) {
        return database.sql("delete from idempotency_record where created_at < :before")
                .param("before", Times.sql(before))
                .update();
    }

    private JdbcClient.StatementSpec one(LicenceId licence, String key, String sql) {
        return one(licence, key, sql, "");
    }

    private JdbcClient.StatementSpec one(LicenceId licence, String key, String sql, String and) {
        return database.sql(sql + " where licence_id = :licence and key = :key" + and)
                .param("licence", licence.value())
                .param("key", key);
    }

    /**
     * What was asked for, to tell it from something else: the quote says what is bought, so that a desk that tells it, too, since
     * it was updated asks for the same.
     */
    static String hash(OrderRequest request) {
        String json = ProtocolJson.mapper()
                .writeValueAsString(new Asked(request.quote(), request.expectedTotal(), request.operator()));
        return Digest.of(json.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private record Asked(UUID quote, Money expectedTotal, String operator) {}

    private record Kept(String hash, UUID order) {}
}
