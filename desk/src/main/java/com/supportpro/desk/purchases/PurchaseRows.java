package com.supportpro.desk.purchases;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.billing.Purchase;
import com.supportpro.protocol.billing.Purchases;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps purchases as the store tells them. */
@Repository
class PurchaseRows {

    private final JdbcClient jdbc;

    PurchaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Purchase> of(AddonId addon) {
        return jdbc.sql("select document from purchase where publisher = ? and slug = ?")
                .params(addon.publisher(), addon.slug())
                .query(PurchaseRows::read)
                .list();
    }

    Optional<Purchase> find(UUID order) {
        return jdbc.sql("select document from purchase where order_id = ?")
                .param(order)
                .query(PurchaseRows::read)
                .optional();
    }

    List<Purchase> all() {
        return jdbc.sql("select document from purchase")
                .query(PurchaseRows::read)
                .list();
    }

    void put(Purchase purchase, Instant now) {
        jdbc.sql("""
                insert into purchase (order_id, publisher, slug, document, kept_at)
                values (:order, :publisher, :slug, :document::jsonb, :now)
                on conflict (order_id) do update set document = excluded.document, kept_at = excluded.kept_at""")
                .param("order", purchase.order())
                .param("publisher", purchase.addon().publisher())
                .param("slug", purchase.addon().slug())
                .param("document", ProtocolJson.mapper().writeValueAsString(purchase))
                .param("now", time(now))
                .update();
    }

    /**
     * Makes these all there are, leaving alone what was kept while they were on their way.
     *
     * @param asked when the store was asked for them
     */
    @Transactional
    public void replace(Purchases told, String etag, Instant asked, Instant now) {
        List<Purchase> purchases = told.items();
        UUID[] orders = purchases.stream().map(Purchase::order).toArray(UUID[]::new);
        jdbc.sql("delete from purchase where kept_at <= ? and not order_id = any(?)")
                .params(time(asked), orders)
                .update();
        List<UUID> later = jdbc.sql("select order_id from purchase where kept_at > ?")
                .param(time(asked))
                .query(UUID.class)
                .list();
        purchases.stream().filter(one -> !later.contains(one.order())).forEach(one -> put(one, now));
        checked(etag, now);
        trials(told);
    }

    private void trials(Purchases told) {
        jdbc.sql("update purchase_copy set trial_days = ?, tried = ?")
                .params(
                        told.trialDays(),
                        told.tried().stream().map(AddonId::toString).toArray(String[]::new))
                .update();
    }

    /** What can be tried; none while the store has not told. */
    Trials trials() {
        return jdbc.sql("select trial_days, tried from purchase_copy")
                .query((row, number) -> new Trials(row.getInt("trial_days"), Set.of((String[])
                        row.getArray("tried").getArray())))
                .optional()
                .orElse(Trials.NONE);
    }

    void checked(String etag, Instant now) {
        jdbc.sql("""
                insert into purchase_copy (etag, checked_at) values (?, ?)
                on conflict (only_one) do update set etag = excluded.etag, checked_at = excluded.checked_at""").params(etag, time(now)).update();
    }

    Optional<Mark> mark() {
        return jdbc.sql("select etag, checked_at from purchase_copy")
                .query((row, number) -> new Mark(
                        row.getString("etag"),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The last answer, and when it came. */
    record Mark(String etag, Instant checkedAt) {}

    private static Purchase read(ResultSet row, int number) throws SQLException {
        return ProtocolJson.mapper().readValue(row.getString("document"), Purchase.class);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
