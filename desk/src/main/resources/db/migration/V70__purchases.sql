-- A copy of what the store says the licence has bought; the store's books are the truth.
create table purchase (
    order_id  uuid        primary key,
    publisher text        not null,
    slug      text        not null,
    document  jsonb       not null,
    kept_at   timestamptz not null
);
create index purchase_addon on purchase (publisher, slug);

create table purchase_copy (
    only_one   boolean     primary key default true check (only_one),
    etag       text        not null,
    checked_at timestamptz not null
);

-- The newest statement of what the licence may run, as it was signed.
create table entitlement_document (
    only_one    boolean     primary key default true check (only_one),
    desk        text        not null,
    licence     text        not null,
    version     bigint      not null check (version >= 0),
    document    text        not null,
    key_id      text        not null check (key_id ~ '^[0-9a-f]{16}$'),
    signature   text        not null,
    received_at timestamptz not null
);

-- When the store last confirmed it, and whether the store believes that this desk is a copy of another.
create table entitlement_contact (
    only_one  boolean     primary key default true check (only_one),
    last_seen timestamptz not null,
    cloned    boolean     not null default false
);

-- Operations that deal in money.
alter table operation drop constraint operation_action_check;
alter table operation add constraint operation_action_check
    check (action in ('INSTALL', 'ACTIVATE', 'DEACTIVATE', 'UNINSTALL', 'PURCHASE', 'CANCEL'));
-- What was agreed on, the key of the order, and how the order stands. The key is written before the store hears of it.
alter table operation add column deal jsonb;
alter table operation add constraint operation_deal_where_money_is
    check ((action in ('PURCHASE', 'CANCEL')) = (deal is not null));
create unique index operation_order_key on operation ((deal ->> 'key')) where action = 'PURCHASE';
create index operation_waiting on operation (requested_at) where state = 'WAITING_FOR_PAYMENT';
