-- Whoever had every permission keeps every one.
update role set permissions = permissions || array['addons.request', 'purchases.approve']
 where permissions @> array['addons.manage', 'tickets.read', 'tickets.write', 'operators.manage', 'settings.manage', 'audit.read'];
update api_token set permissions = permissions || array['addons.request', 'purchases.approve']
 where permissions @> array['addons.manage', 'tickets.read', 'tickets.write', 'operators.manage', 'settings.manage', 'audit.read'];

-- What may be spent in a calendar month; without an amount, whatever anybody likes. Whoever spends locks this row first, so
-- that no two look at the same rest.
create table budget (
    only_one    boolean     primary key default true check (only_one),
    currency    text        check (currency ~ '^[A-Z]{3}$'),
    minor_units bigint      check (minor_units >= 0),
    time_zone   text        not null default 'UTC',
    set_by      text        not null default '',
    set_at      timestamptz,
    constraint budget_amount_is_whole check ((currency is null) = (minor_units is null))
);
insert into budget default values;

-- What purchases take out of the month they began in: set aside with the operation, spent or given back as it ends.
create table spending (
    operation   uuid        primary key,
    publisher   text        not null,
    slug        text        not null,
    month       date        not null check (extract(day from month) = 1),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    minor_units bigint      not null check (minor_units >= 0),
    state       text        not null check (state in ('RESERVED', 'SPENT', 'RELEASED')),
    over_budget boolean     not null,
    spent_by    text        not null,
    reserved_at timestamptz not null
);
create index spending_month on spending (month) where state <> 'RELEASED';
create index spending_open on spending (operation) where state = 'RESERVED';

create table addon_request (
    id           uuid        primary key,
    publisher    text        not null,
    slug         text        not null,
    cycle        text        not null,
    reason       text        not null check (char_length(reason) between 1 and 500),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    minor_units  bigint      not null check (minor_units >= 0),
    requested_by text        not null,
    requester    text        not null,
    requested_at timestamptz not null,
    state        text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'EXPIRED')),
    decided_by   text        not null default '',
    decided_at   timestamptz,
    answer       text        not null default '' check (char_length(answer) <= 500),
    operation    uuid,
    -- whether the requester has seen what became of it
    seen         boolean     not null default false,
    constraint addon_request_end_is_dated check ((state = 'OPEN') = (decided_at is null)),
    constraint addon_request_approval_starts_something check ((state = 'APPROVED') = (operation is not null)),
    constraint addon_request_refusal_has_a_reason check (state <> 'DECLINED' or answer <> '')
);
create unique index addon_request_one_open on addon_request (publisher, slug, requested_by) where state = 'OPEN';
create index addon_request_of on addon_request (requested_by, requested_at desc);
