-- A help-desk licence; the account that holds it is who may buy for its desks.
create table licence (
    id         uuid        primary key,
    key        text        not null unique check (key ~ '^SP(-[0-9A-Z]{4}){4}$'),
    account_id uuid        not null references account,
    state      text        not null check (state in ('ACTIVE', 'SUSPENDED')),
    issued_at  timestamptz not null,
    changed_at timestamptz not null
);
create index licence_account on licence (account_id);

-- A self-hosted help desk, registered under a licence; a retired one stays as a record.
create table desk (
    id            uuid        primary key,
    licence_id    uuid        not null references licence,
    name          text        not null check (length(name) between 1 and 80),
    url           text        not null,
    version       text        not null,
    registered_at timestamptz not null,
    last_seen_at  timestamptz not null,
    linked_at     timestamptz,
    link_notice   text,
    retired_at    timestamptz
);
create index desk_licence on desk (licence_id);
