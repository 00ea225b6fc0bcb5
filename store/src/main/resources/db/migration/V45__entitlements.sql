-- What the desks of a licence may run. The version of a licence grows with every change, so a desk asks what is new since.
create table entitlement_version (
    licence_id uuid   primary key references licence,
    version    bigint not null check (version > 0)
);
create table entitlement (
    licence_id uuid        not null references licence,
    publisher  text        not null,
    slug       text        not null,
    state      text        not null check (state in ('PENDING','ACTIVE','SUSPENDED','REVOKED')),
    reason     text        not null default '' check (length(reason) <= 300),
    since      timestamptz not null,
    version    bigint      not null check (version > 0),
    primary key (licence_id, publisher, slug),
    foreign key (publisher, slug) references listing,
    unique (licence_id, version)
);

-- Which installation of the software speaks for a desk; a copy of the desk has another instance.
create table desk_instance (
    desk_id   uuid        primary key references desk,
    instance  uuid        not null,
    seen_at   timestamptz not null,
    cloned_at timestamptz
);
