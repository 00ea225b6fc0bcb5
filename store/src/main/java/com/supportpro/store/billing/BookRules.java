package com.supportpro.store.billing;

import java.util.List;

/** What holds for the books at any time, as SQL that finds what breaks it. */
final class BookRules {

    static final List<Invariant> ALL = List.of(
            new Invariant("Every journal transaction sums to zero", """
                    select transaction_id || ' by ' || sum(amount) from journal_entry group by transaction_id, currency
                    having sum(amount) <> 0"""),
            new Invariant("The receivable of an invoice is its total less what was paid", """
                    select i.number || ': ' || coalesce(r.amount, 0) from invoice i left join lateral (
                      select sum(amount) as amount from journal_entry e where e.invoice_id = i.id and account = 'receivable') r on true
                    where i.number is not null and coalesce(r.amount, 0) <>
                      case when i.state = 'OPEN' then i.total - i.paid else 0 end"""),
            new Invariant("Each payment that succeeded is booked once, and none else", """
                    select coalesce(p.id, b.reference)::text from (
                      select id, gateway, currency, amount from payment where state = 'SUCCEEDED') p
                    full join (
                      select t.reference, substr(e.account, 6) as gateway, e.currency, sum(e.amount) as amount
                      from journal_transaction t join journal_entry e on e.transaction_id = t.id
                      where t.event in ('PAYMENT_RECEIVED', 'SURPLUS_RECEIVED') and e.account like 'cash:%'
                      group by t.reference, e.account, e.currency) b
                      on b.reference = p.id and b.gateway = p.gateway and b.currency = p.currency and b.amount = p.amount
                    where p.id is null or b.reference is null"""),
            new Invariant("Each refund that succeeded is booked once, and none else", """
                    select coalesce(r.id, b.reference)::text from (
                      select r.id, case when r.by_hand then 'bank-transfer' else p.gateway end as gateway, r.currency,
                        -r.amount as amount
                      from refund r join payment p on p.id = r.payment_id
                      where r.state = 'SUCCEEDED') r
                    full join (
                      select t.reference, substr(e.account, 6) as gateway, e.currency, sum(e.amount) as amount
                      from journal_transaction t join journal_entry e on e.transaction_id = t.id
                      where t.event not in ('PAYMENT_RECEIVED', 'SURPLUS_RECEIVED') and e.account like 'cash:%'
                      group by t.reference, e.account, e.currency having sum(e.amount) <> 0) b
                      on b.reference = r.id and b.gateway = r.gateway and b.currency = r.currency and b.amount = r.amount
                    where r.id is null or b.reference is null"""),
            new Invariant("Gateways say of payments what the books say", """
                    select payment_id || ': ' || problem from gateway_difference"""),
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
                    where i.before is not null and i.before <> i.period_start"""),
            new Invariant("What may run is paid", """
                    select e.licence_id || ' ' || e.publisher || '/' || e.slug from entitlement e
                    where e.state = 'ACTIVE' and not exists (
                      select 1 from purchase_order o where o.licence_id = e.licence_id and o.publisher = e.publisher
                        and o.slug = e.slug and (
                          exists (select 1 from trial t where t.order_id = o.id and t.ended_at is null)
                          or o.state = 'ACTIVE'
                            and exists (select 1 from invoice i where i.order_id = o.id and i.state in ('PAID', 'REFUNDED'))
                            and not exists (select 1 from subscription s where s.order_id = o.id
                              and s.state not in ('ACTIVE', 'PAST_DUE'))))"""),
            new Invariant("What is paid may run, or goes back", """
                    select o.id::text from purchase_order o where o.state = 'ACTIVE' and not exists (
                      select 1 from entitlement e where e.licence_id = o.licence_id and e.publisher = o.publisher
                        and e.slug = o.slug and e.state in ('ACTIVE', 'SUSPENDED'))
                    union all select o.id::text from purchase_order o join invoice i on i.order_id = o.id
                      join payment p on p.invoice_id = i.id and p.applied
                    where i.subscription_id is null and o.cycle = 'ONE_TIME' and o.state not in ('ACTIVE', 'REVERSED', 'COMPLETED')"""),
            new Invariant("The answer that a key keeps is that of its order", """
                    select k.key from idempotency_record k join purchase_order o on o.id = k.order_id
                    where k.status is not null and (k.answer::jsonb ->> 'order' is distinct from o.id::text or k.status = 201
                      and (o.state in ('NEW', 'PENDING_PAYMENT', 'PROCESSING', 'DUE', 'EXPIRED')
                        or o.state = 'CANCELLED' and not exists (select 1 from subscription s where s.order_id = o.id)
                          and not exists (select 1 from trial t where t.order_id = o.id)))
                    union all select order_id::text from idempotency_record group by order_id having count(*) > 1"""),
            new Invariant("What is unique is kept so by the database", """
                    select wanted.name from unnest(string_to_array(
                      'purchase_order_place purchase_order_quote_id_key trial_pkey subscription_order_id_key invoice_number_key '
                      'invoice_series_year_sequence_key invoice_period payment_invoice_id_attempt_key '
                      'payment_gateway_reference_key payment_running payment_applied credit_note_number_key '
                      'credit_note_series_year_sequence_key refund_credit_note_id_key journal_transaction_event_reference_key '
                      'idempotency_record_pkey webhook_event_pkey dunning_step_pkey waived_period_pkey', ' ')) wanted (name)
                    where not exists (select 1 from pg_index x join pg_class c on c.oid = x.indexrelid
                      where c.relname = wanted.name and x.indisunique and x.indisvalid and pg_table_is_visible(c.oid))"""),
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

    private BookRules() {}
}
