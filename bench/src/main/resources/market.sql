-- Customers with one licence, one desk and one card each, and add-ons that are sold by the month.
create table bench_customer as
select gen_random_uuid() as account, gen_random_uuid() as licence, gen_random_uuid() as desk, n, n % 32 as c, n / 32 % 32 as b,
  n / 1024 as a from generate_series(0, :customers - 1) n;
alter table bench_customer add primary key (n);
insert into account (id, name, country, currency, time_zone, created_at)
select account, 'Customer ' || n, 'DE', 'EUR', 'Europe/Berlin', now() from bench_customer;
insert into licence (id, key, account_id, state, issued_at, changed_at)
-- The last of the key's characters checks the others (Luhn, modulo 32).
select licence, 'SP-2222-2222-2222-' || substr(letters, a + 1, 1) || substr(letters, b + 1, 1) || substr(letters, c + 1, 1)
  || substr(letters, (1024 - 2 * a / 32 - 2 * a % 32 - b - 2 * c / 32 - 2 * c % 32) % 32 + 1, 1), account, 'ACTIVE', now(), now()
from bench_customer, (values ('23456789ABCDEFGHJKLMNPQRSTUVWXYZ')) characters (letters);
insert into desk (id, licence_id, name, url, version, registered_at, last_seen_at)
select desk, licence, 'Front desk', 'http://127.0.0.1:9', '1.0.0', now(), now() from bench_customer;
insert into sandbox_card (token, account_id, card, created_at)
select 'card-' || account, account, 'APPROVES', now() from bench_customer;
insert into payment_method (id, account_id, gateway, token, label, preferred, created_at)
select gen_random_uuid(), account, 'sandbox', 'card-' || account, 'Test card', true, now() from bench_customer;
insert into publisher (id, name, verified, created_at) values ('bench', 'Bench', true, now());
insert into listing (publisher, slug, kind, price, created_at, changed_at)
select 'bench', 'add-on-' || n, 'PLUGIN', '{"currency":"EUR","cycles":[{"cycle":"monthly","minorUnits":500}]}', now(), now()
from generate_series(0, :addons - 1) n;
insert into release (publisher, slug, version, digest, length, manifest, description, changelog, screenshots, uploaded_at,
  state, changed_at, released_at, key_id, signature)
select 'bench', slug, '1.0.0', repeat('0', 64), 1000, jsonb_build_object('manifest', 1, 'publisher', 'bench', 'slug', slug,
  'version', '1.0.0', 'kind', 'plugin', 'name', slug, 'summary', 'Costs money.', 'tags', '[]'::jsonb,
  'desk', '>=1.0.0 <2.0.0', 'entry', 'bench.Plugin', 'permissions', jsonb_build_object('api', '[]'::jsonb,
    'hosts', '[]'::jsonb, 'routes', '[]'::jsonb, 'schedules', false), 'licence', 'Apache-2.0'), 'Costs money.', '', '[]',
  now(), 'RELEASED', now(), now(), repeat('0', 16), translate(encode(sha512(slug::bytea), 'base64'), E'\n', '')
from listing;
