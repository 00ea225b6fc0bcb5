package com.supportpro.store.billing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.ProtocolJson;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the books against their rules; what the database forbids already is looked at all the same. */
@Service
public class Invariants {

    private static final Logger LOG = LoggerFactory.getLogger(Invariants.class);
    private static final Duration LONGEST_UNKNOWN = Duration.ofDays(7);
    private static final int MOST_NAMED = 20;

    private static final List<Invariant> ALL = List.of(
            new Invariant("Every journal transaction sums to zero", """
                    select transaction_id || ' by ' || sum(amount) from journal_entry group by transaction_id, currency
                    having sum(amount) <> 0"""),
            new Invariant("The receivable of an invoice is its total less what was paid", """
                    select i.number || ': ' || coalesce(r.amount, 0) from invoice i left join lateral (
                      select sum(amount) as amount from journal_entry e where e.invoice_id = i.id and account = 'receivable') r on true
                    where i.number is not null and coalesce(r.amount, 0) <>
                      case when i.state = 'OPEN' then i.total - i.paid else 0 end"""),
            new Invariant("What gateways took and gave back is in the books, one to one", """
                    select g.gateway || ' ' || g.currency || ': ' || (g.amount - coalesce(b.amount, 0)) from (
                      select gateway, currency, sum(amount) as amount from (
                        select gateway, currency, amount from payment where state = 'SUCCEEDED'
                        union all select p.gateway, r.currency, -r.amount from refund r join payment p on p.id = r.payment_id
                          where r.state = 'SUCCEEDED') moved group by gateway, currency) g
                    left join (select substr(account, 6) as gateway, currency, sum(amount) as amount from journal_entry
                      where account like 'cash:%' group by 1, 2) b on b.gateway = g.gateway and b.currency = g.currency
                    where g.amount <> coalesce(b.amount, 0)"""),
            new Invariant("At most one payment pays an invoice", """
                    select i.number || ': ' || count(*) from payment p join invoice i on i.id = p.invoice_id
                    where p.applied group by i.number having count(*) > 1"""),
            new Invariant("What came without being due goes back", """
                    select p.id::text from payment p where p.state = 'SUCCEEDED' and not p.applied and p.refunded <> p.amount"""),
            new Invariant("A paid invoice has a payment that paid it", """
                    select i.number from invoice i where i.state in ('PAID', 'REFUNDED') and i.total > 0 and not exists (
                      select 1 from payment p where p.invoice_id = i.id and p.applied and p.amount = i.total)"""),
            new Invariant("A subscription is billed without gap or overlap", """
                    select s.id || ' at ' || i.period_start from (
                      select subscription_id, period_start, lag(period_end) over (partition by subscription_id order by period_start) as before
                      from (select subscription_id, period_start, period_end from invoice
                          where subscription_id is not null and state not in ('VOID', 'CREDITED')
                        union all select subscription_id, period_start, period_end from waived_period) p) i
                    join subscription s on s.id = i.subscription_id
                    where i.before is not null and i.before <> i.period_start and s.needs_person is null"""),
            new Invariant("What may run is paid", """
                    select e.licence_id || ' ' || e.publisher || '/' || e.slug from entitlement e
                    where e.state = 'ACTIVE' and not exists (
                      select 1 from purchase_order o where o.licence_id = e.licence_id and o.publisher = e.publisher
                        and o.slug = e.slug and (o.state = 'ACTIVE' or exists (
                          select 1 from trial t where t.order_id = o.id and t.ended_at is null)))"""),
            new Invariant("What is paid may run, or goes back", """
                    select o.id::text from purchase_order o where o.state = 'ACTIVE' and not exists (
                      select 1 from entitlement e where e.licence_id = o.licence_id and e.publisher = o.publisher
                        and e.slug = o.slug and e.state in ('ACTIVE', 'SUSPENDED'))
                    union all select o.id::text from purchase_order o join invoice i on i.order_id = o.id
                      join payment p on p.invoice_id = i.id and p.applied
                    where i.subscription_id is null and o.cycle = 'ONE_TIME' and o.state not in ('ACTIVE', 'REVERSED', 'COMPLETED')"""),
            new Invariant("One open or active order of an add-on per licence", """
                    select licence_id || ' ' || publisher || '/' || slug from purchase_order
                    where state in ('NEW','PENDING_PAYMENT','PROCESSING','DUE','ACTIVE')
                    group by licence_id, publisher, slug having count(*) > 1"""),
            new Invariant("No number is left out", """
                    select n.series || ' ' || n.year || ': ' || n.last || ' given, ' || coalesce(u.used, 0) || ' used' from number_series n
                    left join (
                      select series, year, count(*) as used from invoice where number is not null group by series, year
                      union all select series, year, count(*) from credit_note group by series, year) u
                      on u.series = n.series and u.year = n.year
                    where n.last <> coalesce(u.used, 0)"""),
            new Invariant("No charge is begun after a cancellation", """
                    select p.id::text from payment p join invoice i on i.id = p.invoice_id
                    join purchase_order o on o.id = i.order_id
                    where o.state in ('CANCELLED', 'REVERSED', 'EXPIRED') and o.reason <> 'not_paid' and p.sent_at > o.changed_at"""),
            new Invariant("What is charged is what was quoted", """
                    select i.number from invoice i join purchase_order o on o.id = i.order_id join quote q on q.id = o.quote_id
                    where i.id = (select f.id from invoice f where f.order_id = o.id order by f.created_at, f.id limit 1)
                      and i.total <> q.list_net - q.discount + q.tax"""),
            new Invariant("No more is given back than was paid", """
                    select p.id::text from payment p left join lateral (
                      select sum(amount) as amount from refund r where r.payment_id = p.id) r on true
                    where coalesce(r.amount, 0) <> p.refunded or p.refunded > p.amount"""),
            new Invariant("Net and tax make the total, and lines make the net", """
                    select i.id::text from invoice i where i.net + i.tax <> i.total
                      or i.net <> (select sum(net) from invoice_line l where l.invoice_id = i.id)
                      or i.tax <> (select sum(tax) from invoice_tax t where t.invoice_id = i.id)"""));

    private static final String UNKNOWN = """
            select id::text from payment where state in ('SENT', 'UNKNOWN') and sent_at < :before
            union all select id::text from refund where state in ('SENT', 'UNKNOWN', 'FAILED') and created_at < :before""";

    private final JdbcClient database;
    private final Clock clock;

    Invariants(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is wrong, in words; empty when all holds. */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public List<String> violations() {
        List<String> found = new java.util.ArrayList<>();
        for (Invariant invariant : ALL) {
            found.addAll(named(
                    invariant.rule(),
                    database.sql(invariant.violations()).query(String.class).list()));
        }
        found.addAll(named(
                "Nothing is unknown for longer than a week",
                database.sql(UNKNOWN)
                        .param("before", Times.sql(clock.instant().minus(LONGEST_UNKNOWN)))
                        .query(String.class)
                        .list()));
        return found;
    }

    /** Checks, keeps the result for staff and raises the alarm when something is wrong. */
    @Transactional
    public List<String> check() {
        List<String> found = violations();
        database.sql("insert into invariant_run (at, problems) values (:at, cast(:problems as jsonb))")
                .param("at", Times.sql(Times.now(clock)))
                .param("problems", ProtocolJson.mapper().writeValueAsString(found))
                .update();
        found.forEach(problem -> LOG.error("The books are wrong: {}", problem));
        return found;
    }

    /** The last check. */
    public Optional<Run> last() {
        return database.sql("select * from invariant_run order by id desc limit 1")
                .query((row, number) -> new Run(
                        Times.read(row, "at"),
                        List.of(ProtocolJson.mapper().readValue(row.getString("problems"), String[].class))))
                .optional();
    }

    /** A check and what it found. */
    public record Run(java.time.Instant at, List<String> problems) {}

    private static List<String> named(String rule, List<String> violations) {
        return violations.stream()
                .limit(MOST_NAMED)
                .map(violation -> rule + ", but " + violation)
                .toList();
    }
}
