package com.supportpro.store.staffbilling;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for what does not go its usual way, across features; the oldest first. */
@Repository
class BoardQueries {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Clock clock;

    BoardQueries(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Something with the customer and the add-on that it is about. */
    record Row(UUID id, String number, String customer, String addon, String word, Money amount, Instant at) {}

    /** Subscriptions that wait for a person. */
    List<Row> people() {
        return rows("""
                select s.order_id as id, '' as number, a.name, s.publisher || '/' || s.slug as addon, s.needs_person as word,
                  s.currency, s.net as amount, s.changed_at as at
                from subscription s join account a on a.id = s.account_id
                where s.needs_person is not null and s.ended_at is null order by s.changed_at""");
    }

    /** Renewals whose due date is over. */
    List<Row> pastDue() {
        return rows("""
                select i.id, i.number, a.name, o.publisher || '/' || o.slug as addon, '' as word, i.currency,
                  i.total - i.paid as amount, i.due_at as at
                from invoice i join account a on a.id = i.account_id join purchase_order o on o.id = i.order_id
                where i.state = 'OPEN' and i.subscription_id is not null and i.due_at < :now order by i.due_at""");
    }

    /** Orders that wait for their first payment. */
    List<Row> ordersDue() {
        return rows("""
                select o.id, i.number, a.name, o.publisher || '/' || o.slug as addon, o.reason as word, i.currency,
                  i.total - i.paid as amount, i.due_at as at
                from purchase_order o join account a on a.id = o.account_id
                  join invoice i on i.order_id = o.id and i.state = 'OPEN'
                where o.state = 'DUE' order by i.due_at""");
    }

    /** Payments whose outcome nobody knows, though it should be known by now. */
    List<Row> payments() {
        return rows("""
                select p.id, i.number, a.name, p.gateway as addon, p.failure as word, p.currency, p.amount, p.sent_at as at
                from payment p join invoice i on i.id = p.invoice_id join account a on a.id = i.account_id
                where p.state = 'UNKNOWN' or p.state = 'SENT' and p.sent_at < :now - interval '1 minute'
                order by p.sent_at""");
    }

    /** Refunds that have not reached their customer. */
    List<Row> refunds() {
        return rows("""
                select r.id, i.number, a.name, p.gateway as addon,
                  case when r.failure = '' then lower(r.state) else r.failure end as word, r.currency, r.amount,
                  r.created_at as at
                from refund r join payment p on p.id = r.payment_id join invoice i on i.id = p.invoice_id
                  join account a on a.id = i.account_id
                where r.state <> 'SUCCEEDED' order by r.created_at""");
    }

    private List<Row> rows(String sql) {
        return database.sql(sql + " limit " + MOST)
                .param("now", Times.sql(clock.instant()))
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("addon"),
                        row.getString("word"),
                        new Money(row.getString("currency"), row.getLong("amount")),
                        Times.read(row, "at")))
                .list();
    }
}
