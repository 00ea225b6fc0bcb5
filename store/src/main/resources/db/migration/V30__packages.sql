-- Keys that sign releases; the private part is sealed. Desks pin the public part when they are set up.
create table release_key (
    key_id     text        primary key check (key_id ~ '^[0-9a-f]{16}$'),
    public_key text        not null,
    sealed_key text        not null,
    created_at timestamptz not null,
    retired_at timestamptz
);
create unique index release_key_current on release_key ((true)) where retired_at is null;
