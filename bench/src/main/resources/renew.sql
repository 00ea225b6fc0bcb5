-- What the store writes when it bills the next period of these subscriptions, all of them at once.
create temporary table bill on commit drop as
select gen_random_uuid() as invoice, row_number() over (order by s.id) as place, s.*, p.period_end as next_end
from subscription s
cross join lateral (select (s.period_end at time zone s.time_zone + interval '1 month') at time zone s.time_zone
  as period_end) p
where s.id in (select i.subscription_id from invoice i where i.series = 'OLD' and i.sequence between :first + 1
  and :first + :count);
insert into invoice (id, account_id, order_id, subscription_id, period_start, period_end, currency, net, tax, total, state,
  tax_decision, buyer, created_at, due_at, changed_at)
select b.invoice, b.account_id, b.order_id, b.id, b.period_end, b.next_end, b.currency, 500, 95, 595, 'DRAFT',
  q.tax_decision, jsonb_build_object('name', a.name, 'country', a.country, 'timeZone', a.time_zone, 'details',
    '{"company":"","street":"","postcode":"","city":"","vatId":"","vatCheckedAt":null}'::jsonb), now(), b.period_end, now()
from bill b join purchase_order o on o.id = b.order_id join quote q on q.id = o.quote_id join account a on a.id = b.account_id;
insert into invoice_line (invoice_id, position, description, publisher, slug, net, tax_category)
select invoice, 1, publisher || '/' || slug || ', monthly', publisher, slug, 500, 'S' from bill;
insert into invoice_tax (invoice_id, tax_category, rate, net, tax) select invoice, 'S', 19, 500, 95 from bill;
insert into number_series (series, year, last) values ('INV', extract(year from now())::int, :count)
on conflict (series, year) do update set last = number_series.last + :count;
update invoice i set state = 'OPEN', series = 'INV', year = s.year, sequence = s.last - :count + b.place, issued_at = now(),
  number = 'INV-' || s.year || '-' || lpad((s.last - :count + b.place)::text, 6, '0'), changed_at = now()
from bill b, number_series s
where i.id = b.invoice and s.series = 'INV' and s.year = extract(year from now())::int;
insert into journal_transaction (at, event, reference) select now(), 'INVOICE_ISSUED', invoice from bill;
insert into journal_entry (transaction_id, account, currency, amount, invoice_id)
select t.id, e.account, 'EUR', e.amount, b.invoice
from bill b join journal_transaction t on t.event = 'INVOICE_ISSUED' and t.reference = b.invoice
cross join (values ('receivable', 595), ('revenue', -500), ('tax', -95)) e (account, amount);
insert into billing_notice (kind, subject, account_id, facts, at, next_at)
select 'INVOICE_ISSUED', i.id::text, i.account_id, jsonb_build_object('number', i.number, 'addon', b.slug, 'total', '595 EUR',
  'link', '/invoices/' || i.number, 'dueAt', i.due_at), now(), now()
from bill b join invoice i on i.id = b.invoice;
