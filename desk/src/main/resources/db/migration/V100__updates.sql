-- Updating and rolling back.
alter table operation drop constraint operation_action_check;
alter table operation add constraint operation_action_check check (
    action in ('INSTALL', 'ACTIVATE', 'DEACTIVATE', 'UNINSTALL', 'PURCHASE', 'CANCEL', 'UPDATE', 'ROLLBACK'));
-- The release that was installed when one was to take its place.
alter table operation add column replaces text;
alter table operation add constraint operation_replaces_something
    check ((action in ('UPDATE', 'ROLLBACK')) = (replaces is not null));
-- The permissions beyond those of the replaced release that were agreed to.
alter table operation add column consent text[] not null default '{}';

-- Settings and stored values of an add-on set aside: as they were before a release took another's place, or as a new
-- release tries them out. A copy lives as long as its operation or the kept release that needs it.
create table addon_copy (
    id        uuid        primary key,
    operation uuid        not null,
    addon     addon_name  not null,
    -- whether the release that came next changed anything in them
    migrated  boolean     not null default false,
    taken_at  timestamptz not null
);
create index addon_copy_of on addon_copy (addon);

create table addon_copy_setting (
    copy   uuid    not null references addon_copy on delete cascade,
    name   text    not null check (name ~ '^[A-Za-z][A-Za-z0-9_]{0,62}$'),
    value  text    not null check (char_length(value) <= 50000),
    sealed boolean not null,
    primary key (copy, name)
);

create table addon_copy_storage (
    copy  uuid             not null references addon_copy on delete cascade,
    key   text collate "C" not null check (char_length(key) between 1 and 200),
    value text             not null check (octet_length(value) <= 262144),
    primary key (copy, key)
);

-- Earlier releases of what is installed, whose files stay on this disk so that it can be rolled back to them.
create table kept_release (
    publisher    text        not null,
    slug         text        not null,
    version      text        not null,
    folder       text        not null,
    manifest     jsonb       not null,
    files        jsonb       not null,
    digest       text        not null check (digest ~ '^[0-9a-f]{64}$'),
    installed_at timestamptz not null,
    kept_at      timestamptz not null,
    -- the settings and values it had; null for what has none
    snapshot     uuid        references addon_copy,
    primary key (publisher, slug, version),
    foreign key (publisher, slug) references installation on delete cascade
);
create index kept_release_newest on kept_release (publisher, slug, kept_at desc);
create index kept_release_snapshot on kept_release (snapshot);
