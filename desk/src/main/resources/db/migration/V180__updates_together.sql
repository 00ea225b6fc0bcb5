-- Updates that were asked for together, or begun by rule; each operation goes its own way.
create table update_batch (
    id           uuid        primary key,
    requested_by text        not null,
    automatic    boolean     not null,
    requested_at timestamptz not null
);
create index update_batch_latest on update_batch (requested_at desc);

-- What became of each: an operation (whose record may be gone by now), or why there is none.
create table update_batch_entry (
    batch     uuid  not null references update_batch (id) on delete cascade,
    publisher text  not null,
    slug      text  not null,
    name      text  not null,
    version   text  not null,
    operation uuid,
    problem   jsonb,
    primary key (batch, publisher, slug),
    constraint update_batch_entry_ends_somehow check ((operation is null) <> (problem is null))
);

-- What operators decided for one add-on.
create table update_policy (
    publisher text not null,
    slug      text not null,
    -- no release beyond this one is offered
    pinned    text,
    -- this release is not offered
    skipped   text,
    automatic text check (automatic in ('NONE', 'PATCH', 'SECURITY')),
    primary key (publisher, slug)
);

-- The rule for all others, and when automatic updates may begin.
create table update_rule (
    the_only    boolean primary key default true check (the_only),
    automatic   text    not null default 'NONE' check (automatic in ('NONE', 'PATCH', 'SECURITY')),
    time_zone   text    not null default 'UTC',
    night_from  time    not null default '01:00',
    night_until time    not null default '05:00',
    -- the night for which a node has begun them
    last_night  date
);
insert into update_rule default values;
