-- Releases that operators have uploaded by hand and the catalogue does not have.
create table release_by_hand (
    publisher   text        not null,
    slug        text        not null,
    version     text        not null,
    digest      text        not null references package_here on delete cascade,
    document    text        not null,
    vouched     boolean     not null,
    uploaded_at timestamptz not null,
    primary key (publisher, slug, version)
);
