-- What was done to the desk from the command line, until the desk itself puts it on record: only it can go on with the chain.
create table backup_note (
    id   uuid        primary key default gen_random_uuid(),
    at   timestamptz not null,
    what text        not null check (what in ('backed-up', 'restored')),
    file text        not null
);
