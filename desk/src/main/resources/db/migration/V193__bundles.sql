-- Packages that are here before they are installed; the files lie in a folder under their digests.
create table package_here (
    digest     text        primary key check (digest ~ '^[0-9a-f]{64}$'),
    publisher  text        not null,
    slug       text        not null,
    version    text        not null,
    length     bigint      not null check (length > 0),
    origin     text        not null check (origin in ('BUNDLE', 'HAND')),
    brought_by text        not null,
    brought_at timestamptz not null
);

-- What this desk has asked its store for in files; only bundles that answer one of these are taken.
create table bundle_request (
    id         uuid        primary key,
    made_at    timestamptz not null,
    made_by    text        not null,
    wanted     text[]      not null,
    everything boolean     not null
);

-- Bundles that were taken. A later one of the store takes the place of an earlier one, never the other way round.
create table bundle_import (
    id          uuid        primary key,
    request     uuid        not null references bundle_request,
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    issued_at   timestamptz not null,
    imported_at timestamptz not null,
    imported_by text        not null,
    revision    bigint      not null,
    packages    text        not null,
    left_out    text        not null
);
create unique index bundle_import_issued on bundle_import (issued_at);
