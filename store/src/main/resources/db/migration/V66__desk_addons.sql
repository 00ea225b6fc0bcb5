-- What desks say they have installed.
create table desk_report (
    desk_id  uuid        primary key references desk on delete cascade,
    heard_at timestamptz not null
);
create table desk_addon (
    desk_id   uuid not null references desk_report on delete cascade,
    publisher text not null,
    slug      text not null,
    version   text not null check (length(version) between 1 and 100),
    state     text not null check (state in ('ACTIVE', 'INACTIVE', 'FAILED')),
    primary key (desk_id, publisher, slug)
);
