package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Cycle;
import com.supportpro.protocol.Money;
import com.supportpro.store.accounts.AccountId;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.billing.model.SubscriptionState;
import com.supportpro.store.licences.LicenceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All subscriptions. */
@Repository
public class Subscriptions {

    private final JdbcClient database;
    private final Clock clock;

    Subscriptions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Subscription> find(SubscriptionId id) {
        return database.sql("select * from subscription where id = :id")
                .param("id", id.value())
                .query(Subscriptions::subscription)
                .optional();
    }

    /** Whether it bills a period of one that has ended: paying it settles a debt, and nothing goes on with it. */
    public boolean ended(Invoice invoice) {
        return Optional.ofNullable(invoice.subscription())
                .flatMap(this::find)
                .filter(found -> !found.state().live())
                .isPresent();
    }

    public Optional<Subscription> of(OrderId order) {
        return database.sql("select * from subscription where order_id = :order")
                .param("order", order.value())
                .query(Subscriptions::subscription)
                .optional();
    }

    /** Those of the account, the live ones first. */
    public List<Subscription> of(AccountId account) {
        return database.sql("""
                select * from subscription where account_id = :account
                order by ended_at is not null, period_end, id""")
                .param("account", account.value())
                .query(Subscriptions::subscription)
                .list();
    }

    /** Those that renew by the cycle at another price of the currency, and have no notice of this one, in the order of their ids. */
    List<SubscriptionId> payingOtherwise(AddonId addon, Cycle cycle, Money net, UUID after, int limit) {
        return database.sql("""
                select id from subscription where publisher = :publisher and slug = :slug and cycle = :cycle
                  and currency = :currency and ended_at is null and not ends_at_period
                  and coalesce(next_net, net) <> :net and id > :after
                order by id limit :limit""")
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("cycle", cycle.name())
                .param("currency", net.currency())
                .param("net", net.minorUnits())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new SubscriptionId(row.getObject(1, UUID.class)))
                .list();
    }

    void add(Subscription begun) {
        database.sql("""
                insert into subscription (id, order_id, account_id, licence_id, publisher, slug, cycle, currency, net, state,
                  anchor, time_zone, period, period_start, period_end, promotion, promotion_left, changed_at)
                values (:id, :order, :account, :licence, :publisher, :slug, :cycle, :currency, :net, 'ACTIVE', :anchor, :zone,
                  :period, :start, :end, :promotion, :left, :now)""")
                .param("id", begun.id().value())
                .param("order", begun.order().value())
                .param("account", begun.account().value())
                .param("licence", begun.licence().value())
                .param("publisher", begun.addon().publisher())
                .param("slug", begun.addon().slug())
                .param("cycle", begun.cycle().name())
                .param("currency", begun.net().currency())
                .param("net", begun.net().minorUnits())
                .param("anchor", Times.sql(begun.anchor()))
                .param("zone", begun.zone().getId())
                .param("period", begun.paid().number())
                .param("start", Times.sql(begun.paid().start()))
                .param("end", Times.sql(begun.paid().end()))
                .param("promotion", begun.promotion())
                .param("left", begun.promotionLeft())
                .param("now", Times.sql(Times.now(clock)))
                .update();
    }

    /** Notes that a period is paid. */
    void paid(Subscription subscription, Period period) {
        change(
                subscription,
                "period = :period, period_start = :start, period_end = :end",
                sql -> sql.param("period", period.number())
                        .param("start", Times.sql(period.start()))
                        .param("end", Times.sql(period.end())));
    }

    /** @param since when it became past due; null when it is not */
    void move(Subscription subscription, SubscriptionState wanted, @Nullable Instant since) {
        subscription.state().to(wanted);
        change(
                subscription,
                "state = :wanted, past_due_since = :since, ended_at = case when :ended then :now end",
                sql -> sql.param("wanted", wanted.name())
                        .param("since", since == null ? null : Times.sql(since), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("ended", !wanted.live()));
    }

    void endAtPeriod(Subscription subscription, boolean ends) {
        change(subscription, "ends_at_period = :ends", sql -> sql.param("ends", ends));
    }

    void announce(Subscription subscription, Money net, Instant from) {
        change(
                subscription,
                "next_net = :net, next_net_from = :from",
                sql -> sql.param("net", net.minorUnits()).param("from", Times.sql(from)));
    }

    /** Takes an announcement back. */
    void withdrawPrice(Subscription subscription) {
        change(subscription, "next_net = null, next_net_from = null", sql -> sql);
    }

    /** Takes the announced price over. */
    void reprice(Subscription subscription) {
        change(subscription, "net = coalesce(next_net, net), next_net = null, next_net_from = null", sql -> sql);
    }

    void promotionUsed(Subscription subscription) {
        change(subscription, "promotion_left = greatest(promotion_left - 1, 0)", sql -> sql);
    }

    /** A period that was lowered is not charged. */
    void promotionUnused(Subscription subscription) {
        change(subscription, "promotion_left = promotion_left + 1", sql -> sql);
    }

    void handOver(Subscription subscription, String why) {
        change(subscription, "needs_person = :why", sql -> sql.param("why", why));
    }

    void takeBack(Subscription subscription) {
        change(subscription, "needs_person = null", sql -> sql);
    }

    private void change(Subscription subscription, String change, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        int changed = parameters
                .apply(database.sql("update subscription set changed_at = :now, " + change
                        + " where id = :id and state = :state and ended_at is null"))
                .param("now", Times.sql(Times.now(clock)))
                .param("id", subscription.id().value())
                .param("state", subscription.state().name())
                .update();
        if (changed != 1) {
            throw new IllegalStateException(
                    "Subscription " + subscription.id() + " is not " + subscription.state() + " any more");
        }
    }

    /** As a query of all columns gives it. */
    static Subscription subscription(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        Long nextNet = row.getObject("next_net", Long.class);
        return new Subscription(
                new SubscriptionId(row.getObject("id", UUID.class)),
                new OrderId(row.getObject("order_id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                new LicenceId(row.getObject("licence_id", UUID.class)),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Cycle.valueOf(row.getString("cycle")),
                new Money(currency, row.getLong("net")),
                SubscriptionState.valueOf(row.getString("state")),
                Times.read(row, "anchor"),
                ZoneId.of(row.getString("time_zone")),
                new Period(row.getInt("period"), Times.read(row, "period_start"), Times.read(row, "period_end")),
                Times.readNullable(row, "past_due_since"),
                row.getBoolean("ends_at_period"),
                row.getString("promotion"),
                row.getInt("promotion_left"),
                nextNet == null ? null : new Money(currency, nextNet),
                Times.readNullable(row, "next_net_from"),
                row.getString("needs_person"),
                Times.readNullable(row, "ended_at"));
    }
}
