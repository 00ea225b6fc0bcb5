-- The installations that call themselves a desk. Each is known by the words that it was given one after the other; one of
-- them speaks for the desk, and those that were copied or restored from it wait until the owner says otherwise.
create table desk_line (
    id         uuid        primary key,
    desk_id    uuid        not null references desk,
    instance   uuid        not null,
    word       uuid,
    former     uuid,
    stepped_at timestamptz not null,
    next       uuid[]      not null default '{}' check (cardinality(next) <= 8),
    speaks     boolean     not null,
    address    text        not null default '' check (length(address) <= 60),
    first_at   timestamptz not null,
    seen_at    timestamptz not null,
    refused_at timestamptz,
    check (not speaks or refused_at is null)
);
create unique index desk_line_speaks on desk_line (desk_id) where speaks;
create index desk_line_of on desk_line (desk_id);

insert into desk_line (id, desk_id, instance, stepped_at, speaks, first_at, seen_at)
select gen_random_uuid(), desk_id, instance, seen_at, true, seen_at, seen_at from desk_instance;
drop table desk_instance;
