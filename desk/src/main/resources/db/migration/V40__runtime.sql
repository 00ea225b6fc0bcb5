-- What the runtime keeps for add-ons. An add-on is named "publisher/slug".
create domain addon_name as text check (value ~ '^[a-z0-9][a-z0-9-]{0,62}/[a-z0-9][a-z0-9-]{0,62}$');

create table addon_setting (
    addon addon_name not null,
    name text not null check (name ~ '^[A-Za-z][A-Za-z0-9_]{0,62}$'),
    value text not null check (char_length(value) <= 50000),
    -- whether the value is sealed under the desk's secret key
    sealed boolean not null,
    primary key (addon, name)
);

create table addon_storage (
    addon addon_name not null,
    key text collate "C" not null check (char_length(key) between 1 and 200),
    value text not null check (octet_length(value) <= 262144),
    primary key (addon, key)
);

create table addon_note (
    id bigint generated always as identity primary key,
    addon addon_name not null,
    at timestamptz not null,
    level text not null check (level in ('INFO', 'WARNING')),
    line text not null check (char_length(line) <= 500)
);

create index addon_note_by_addon on addon_note (addon, id);

-- One node of a desk works through the events and schedules of an add-on at a time.
create table addon_lease (
    addon addon_name primary key,
    owner text not null,
    until timestamptz not null
);

-- Everything up to the position was handled, or waits in addon_retry, or lies in addon_dead_letter.
create table addon_cursor (
    addon addon_name primary key,
    position bigint not null
);

-- Events that a handler failed on, and later ones of the same ticket that must not overtake them.
create table addon_retry (
    addon addon_name not null,
    event bigint not null references ticket_event (id) on delete cascade,
    ticket_number bigint not null,
    attempts integer not null check (attempts >= 0),
    due_at timestamptz not null,
    primary key (addon, event)
);

create index addon_retry_by_ticket on addon_retry (addon, ticket_number, event);

create table addon_dead_letter (
    addon addon_name not null,
    event bigint not null references ticket_event (id) on delete cascade,
    attempts integer not null,
    reason text not null check (char_length(reason) <= 1000),
    parked_at timestamptz not null,
    primary key (addon, event)
);
