package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.store.billing.model.Period;
import com.supportpro.store.licences.LicenceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds, page by page and the longest overdue first, what renewals have to look at. */
@Repository
class RenewalQueue {

    private static final int PAGE = 200;

    private final JdbcClient database;

    RenewalQueue(JdbcClient database) {
        this.database = database;
    }

    /** Where a page ends; the next one begins after it. */
    record Place(UUID id, Instant at) {

        static final Place FIRST = new Place(new UUID(0, 0), Instant.EPOCH);
    }

    /** Subscriptions whose paid period ends by then and whose next one has no invoice. */
    List<Place> toBill(Instant until, Place after) {
        return page("""
                select s.id, s.period_end as at from subscription s
                where s.ended_at is null and s.needs_person is null and not s.ends_at_period
                  and s.period_end <= :until and (s.period_end, s.id) > (:at, :id)
                  and not exists (select 1 from invoice i where i.subscription_id = s.id
                    and i.period_start = s.period_end and i.state not in ('VOID', 'CREDITED'))
                order by s.period_end, s.id limit :limit""", until, after);
    }

    /** Subscriptions that were cancelled for the end of a period that is over by then. */
    List<Place> toEnd(Instant until, Place after) {
        return page("""
                select s.id, s.period_end as at from subscription s
                where s.ended_at is null and s.ends_at_period and s.period_end <= :until
                  and (s.period_end, s.id) > (:at, :id)
                order by s.period_end, s.id limit :limit""", until, after);
    }

    /** Open invoices of renewals that are due by then. */
    List<Place> toPress(Instant until, Place after) {
        return page("""
                select i.id, i.due_at as at from invoice i join subscription s on s.id = i.subscription_id
                where i.state = 'OPEN' and s.ended_at is null and s.needs_person is null
                  and i.due_at <= :until and (i.due_at, i.id) > (:at, :id)
                order by i.due_at, i.id limit :limit""", until, after);
    }

    /** Whether an invoice asks for the period that begins then, or nobody has to pay it. */
    boolean billed(SubscriptionId subscription, Instant start) {
        return database.sql("""
                select count(*) from (
                  select 1 from invoice where subscription_id = :subscription and period_start = :start
                    and state not in ('VOID', 'CREDITED')
                  union all select 1 from waived_period where subscription_id = :subscription and period_start = :start) b""")
                        .param("subscription", subscription.value())
                        .param("start", Times.sql(start))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether the period before this one was due in time, and was paid only when this one had begun. */
    boolean paidLate(SubscriptionId subscription, Period next) {
        return database.sql("""
                select count(*) from invoice where subscription_id = :subscription and period_end = :start
                  and due_at < :start and paid_at > :start""")
                        .param("subscription", subscription.value())
                        .param("start", Times.sql(next.start()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps all others from the licence's orders until the transaction ends; false when somebody else is at them now. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lock(LicenceId licence) {
        return database.sql("select 1 from licence where id = :id for no key update skip locked")
                .param("id", licence.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** As {@link #lock(LicenceId)}, of the subscription's licence. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lock(SubscriptionId subscription) {
        return database.sql("""
                select 1 from licence l join subscription s on s.licence_id = l.id where s.id = :id
                for no key update of l skip locked""")
                .param("id", subscription.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<Place> page(String sql, Instant until, Place after) {
        return database.sql(sql)
                .param("until", Times.sql(until))
                .param("at", Times.sql(after.at()))
                .param("id", after.id())
                .param("limit", PAGE)
                .query((row, number) -> new Place(row.getObject("id", UUID.class), Times.read(row, "at")))
                .list();
    }
}
