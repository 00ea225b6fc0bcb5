-- Subscriptions by the month whose first period ends in three days: it is time to bill the second one.
create temporary table due on commit drop as
select p as n, gen_random_uuid() as quote, gen_random_uuid() as ordered, gen_random_uuid() as subscription, c.account, c.licence,
  c.desk, 'add-on-' || p / :customers as slug, time.anchor,
  (time.anchor at time zone 'Europe/Berlin' + interval '1 month') at time zone 'Europe/Berlin' as period_end,
  '{"kind":"DOMESTIC","category":"S","ratePercent":19,"words":"VAT 19 %, Germany","evidence":{}}'::jsonb as decision
from generate_series(:first, :first + :count - 1) place (p)
join bench_customer c on c.n = p % :customers
cross join (select date_trunc('milliseconds', now()) + interval '3 days' - interval '1 month' as anchor) time;
insert into quote (id, licence_id, account_id, desk_id, publisher, slug, cycle, currency, list_net, discount, tax, trial,
  tax_decision, created_at, expires_at)
select quote, licence, account, desk, 'bench', slug, 'MONTHLY', 'EUR', 500, 0, 95, false, decision, anchor, anchor from due;
insert into purchase_order (id, quote_id, account_id, licence_id, desk_id, publisher, slug, cycle, ordered_by, state,
  created_at, changed_at)
select ordered, quote, account, licence, desk, 'bench', slug, 'MONTHLY', 'Ada Minh', 'ACTIVE', anchor, anchor from due;
insert into subscription (id, order_id, account_id, licence_id, publisher, slug, cycle, currency, net, state, anchor,
  time_zone, period, period_start, period_end, changed_at)
select subscription, ordered, account, licence, 'bench', slug, 'MONTHLY', 'EUR', 500, 'ACTIVE', anchor, 'Europe/Berlin', 0,
  anchor, period_end, anchor from due;
insert into invoice (id, number, series, year, sequence, account_id, order_id, subscription_id, period_start, period_end,
  currency, net, tax, total, paid, state, tax_decision, buyer, created_at, issued_at, due_at, paid_at, changed_at)
select gen_random_uuid(), 'OLD-2026-' || n, 'OLD', 2026, n + 1, account, ordered, subscription, anchor, period_end, 'EUR',
  500, 95, 595, 595, 'PAID', decision, '{}', anchor, anchor, anchor, anchor, anchor from due;
