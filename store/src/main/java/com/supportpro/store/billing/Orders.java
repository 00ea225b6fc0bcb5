package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.licences.DeskId;
import com.supportpro.store.licences.LicenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All orders. */
@Repository
public class Orders {

    private final JdbcClient database;
    private final Clock clock;

    Orders(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Order> find(OrderId id) {
        return database.sql("select * from purchase_order where id = :id")
                .param("id", id.value())
                .query(Orders::order)
                .optional();
    }

    /** Those of the account, the newest first. */
    public List<Order> of(AccountId account) {
        return database.sql("select * from purchase_order where account_id = :account order by created_at desc, id")
                .param("account", account.value())
                .query(Orders::order)
                .list();
    }

    /** The open or active one, or else the last ended one, of each add-on of the licence. */
    public List<Order> telling(LicenceId licence) {
        return database.sql("""
                select distinct on (publisher, slug) * from purchase_order where licence_id = :licence
                order by publisher, slug, state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE') desc, created_at desc""")
                .param("licence", licence.value())
                .query(Orders::order)
                .list();
    }

    /** The one that keeps the licence from beginning another of the add-on. */
    Optional<Order> inPlace(LicenceId licence, AddonId addon) {
        return database.sql("""
                select * from purchase_order where licence_id = :licence and publisher = :publisher and slug = :slug
                  and state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE')""")
                .param("licence", licence.value())
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .query(Orders::order)
                .optional();
    }

    /** Those that wait for a payment since before the instant. */
    List<OrderId> dueSinceBefore(Instant before, int limit) {
        return database.sql("""
                select o.id from purchase_order o where o.state = 'DUE' and exists (
                  select 1 from invoice i where i.order_id = o.id and i.state = 'OPEN' and i.due_at < :before)
                order by o.created_at limit :limit""")
                .param("before", Times.sql(before))
                .param("limit", limit)
                .query((row, number) -> new OrderId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Adds it, and keeps the key that it was ordered with, and what was asked for with that. */
    void add(Order order, String key, String request) {
        database.sql("""
                with opened as (
                  insert into purchase_order (id, quote_id, account_id, licence_id, desk_id, publisher, slug, cycle, ordered_by,
                    state, reason, created_at, changed_at)
                  values (:id, :quote, :account, :licence, :desk, :publisher, :slug, :cycle, :by, :state, '', :now, :now))
                insert into idempotency_record (licence_id, key, request_hash, order_id, created_at)
                values (:licence, :key, :hash, :id, :now)""")
                .param("id", order.id().value())
                .param("quote", order.quote().value())
                .param("account", order.account().value())
                .param("licence", order.licence().value())
                .param("desk", order.desk().value())
                .param("publisher", order.addon().publisher())
                .param("slug", order.addon().slug())
                .param("cycle", order.cycle().name())
                .param("by", order.orderedBy())
                .param("state", order.state().name())
                .param("now", Times.sql(order.createdAt()))
                .param("key", key)
                .param("hash", request)
                .update();
    }

    /**
     * Moves it; to the state it has does nothing. With what ends unpaid the trial that gave way to it goes on.
     *
     * @param reason why it is due; else empty
     * @throws IllegalStateException when that is no move, or somebody else moved it in between
     */
    void move(Order order, OrderState wanted, String reason) {
        if (order.state() == wanted && order.reason().equals(reason)) {
            return;
        }
        if (order.state() != wanted && !order.state().next().contains(wanted)) {
            throw new IllegalStateException(
                    "Order " + order.id() + " cannot move from " + order.state() + " to " + wanted);
        }
        int moved = database.sql("""
                update purchase_order set state = :wanted, reason = :reason, changed_at = :now
                where id = :id and state = :state""")
                .param("wanted", wanted.name())
                .param("reason", reason)
                .param("now", Times.sql(Times.now(clock)))
                .param("id", order.id().value())
                .param("state", order.state().name())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Order " + order.id() + " is not " + order.state() + " any more");
        }
        if (order.state() == OrderState.DUE && !wanted.holdsThePlace()) {
            trialGoesOn(order);
        }
    }

    /** Nothing was paid for the place of the trial, so that it has its time; but not once its right has ended. */
    private void trialGoesOn(Order unpaid) {
        database.sql("""
                update purchase_order o set state = 'ACTIVE', changed_at = :now
                from trial t join entitlement e using (licence_id, publisher, slug)
                where t.licence_id = :licence and t.publisher = :publisher and t.slug = :slug
                  and t.ended_at is null and t.ends_at > :now and e.state <> 'REVOKED'
                  and o.id = t.order_id and o.state = 'COMPLETED'""")
                .param("licence", unpaid.licence().value())
                .param("publisher", unpaid.addon().publisher())
                .param("slug", unpaid.addon().slug())
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new QuoteId(row.getObject("quote_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new LicenceId(row.getObject("licence_id", UUID.class)),
                new DeskId(row.getObject("desk_id", UUID.class)),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Cycle.valueOf(row.getString("cycle")),
                row.getString("ordered_by"),
                OrderState.valueOf(row.getString("state")),
                row.getString("reason"),
                Times.read(row, "created_at"),
                Times.read(row, "changed_at"));
    }
}
