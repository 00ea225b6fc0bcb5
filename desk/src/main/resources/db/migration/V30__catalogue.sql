-- This desk's copy of the store's catalogue. It can be thrown away: the store has it all.
create extension if not exists pg_trgm;

create table listing (
    id          text primary key,
    kind        text        not null check (kind in ('channel', 'language', 'plugin')),
    name        text        not null,
    tags        text[]      not null,
    free        boolean     not null,
    updated_at  timestamptz not null,
    icon        text,
    document    text        not null,
    -- name, publisher, tags and summary in small letters: what a search looks at
    words       text        not null,
    terms       tsvector    not null generated always as (to_tsvector('simple', words)) stored
);
create index listing_terms on listing using gin (terms);
create index listing_words on listing using gin (words gin_trgm_ops);
create index listing_name on listing (lower(name), id);
create index listing_newest on listing (updated_at desc, id);
create index listing_tags on listing using gin (tags);

-- How far the copy is, and how the last attempt went; one row.
create table catalogue_copy (
    one_row     boolean     primary key default true check (one_row),
    revision    bigint      not null default 0 check (revision >= 0),
    etag        text        not null default '',
    checked_at  timestamptz,
    failed_at   timestamptz,
    problem     text        not null default '',
    unreadable  integer     not null default 0
);
insert into catalogue_copy default values;
