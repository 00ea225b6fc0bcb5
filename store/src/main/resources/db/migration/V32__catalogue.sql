-- The catalogue's revision. Each change locks this row until it commits, so that revisions become visible in their order.
create table catalogue_revision (
    one      boolean primary key default true check (one),
    revision bigint  not null
);
insert into catalogue_revision (revision) values (0);

-- The last change of each listing; without a document it is gone.
create table catalogue_entry (
    publisher text   not null,
    slug      text   not null,
    revision  bigint not null unique,
    document  text,
    primary key (publisher, slug)
);
