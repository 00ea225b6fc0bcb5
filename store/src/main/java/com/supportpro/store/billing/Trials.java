package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All trials: one for each licence and add-on, ever. */
@Repository
class Trials {

    private final JdbcClient database;

    Trials(JdbcClient database) {
        this.database = database;
    }

    boolean had(LicenceId licence, AddonId addon) {
        return database.sql(
                                "select count(*) from trial where licence_id = :licence and publisher = :publisher and slug = :slug")
                        .param("licence", licence.value())
                        .param("publisher", addon.publisher())
                        .param("slug", addon.slug())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The add-ons that the licence has tried, or is trying. */
    List<AddonId> of(LicenceId licence) {
        return database.sql("select publisher, slug from trial where licence_id = :licence order by publisher, slug")
                .param("licence", licence.value())
                .query((row, number) -> new AddonId(row.getString("publisher"), row.getString("slug")))
                .list();
    }

    /** Whether the order is one for a trial. */
    boolean is(OrderId order) {
        return endsAt(order).isPresent();
    }

    Optional<Instant> endsAt(OrderId order) {
        return database.sql("select ends_at from trial where order_id = :order")
                .param("order", order.value())
                .query((row, number) -> Times.read(row, "ends_at"))
                .optional();
    }

    void add(Order order, Instant endsAt) {
        database.sql("""
                insert into trial (licence_id, publisher, slug, order_id, ends_at)
                values (:licence, :publisher, :slug, :order, :ends)""")
                .param("licence", order.licence().value())
                .param("publisher", order.addon().publisher())
                .param("slug", order.addon().slug())
                .param("order", order.id().value())
                .param("ends", Times.sql(endsAt))
                .update();
    }

    /** Those whose time is over and that nobody ended yet. */
    List<OrderId> over(Instant now, int limit) {
        return database.sql(
                        "select order_id from trial where ended_at is null and ends_at <= :now order by ends_at limit :limit")
                .param("now", Times.sql(now))
                .param("limit", limit)
                .query((row, number) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those that will end before then. */
    List<OrderId> endingBefore(Instant then, int limit) {
        return database.sql("""
                select t.order_id from trial t join purchase_order o on o.id = t.order_id
                where t.ended_at is null and t.ends_at <= :then and o.state = 'ACTIVE' and not exists (
                  select 1 from billing_notice n where n.kind = 'TRIAL_ENDS_SOON' and n.subject = t.order_id::text)
                order by t.ends_at limit :limit""")
                .param("then", Times.sql(then))
                .param("limit", limit)
                .query((row, number) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    void ended(OrderId order, Instant at) {
        database.sql("update trial set ended_at = coalesce(ended_at, :at) where order_id = :order")
                .param("at", Times.sql(at))
                .param("order", order.value())
                .update();
    }
}
