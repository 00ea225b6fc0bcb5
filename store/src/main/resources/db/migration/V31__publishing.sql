-- Who publishes add-ons; verified when the vendor knows who that is.
create table publisher (
    id         text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name       text        not null check (length(name) between 1 and 60),
    verified   boolean     not null default false,
    created_at timestamptz not null
);

-- Tokens for the upload; only their hashes are kept.
create table publisher_token (
    id           uuid        primary key,
    publisher    text        not null references publisher,
    label        text        not null check (length(label) between 1 and 80),
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index publisher_token_publisher on publisher_token (publisher);

-- An add-on of a publisher; a price of null is free.
create table listing (
    publisher  text        not null references publisher,
    slug       text        not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    kind       text        not null check (kind in ('CHANNEL', 'LANGUAGE', 'PLUGIN')),
    price      jsonb,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (publisher, slug)
);

-- Pictures that packages brought, kept as blobs.
create table asset (
    digest     text   primary key check (digest ~ '^[0-9a-f]{64}$'),
    media_type text   not null check (media_type in ('image/png', 'image/svg+xml')),
    length     bigint not null check (length > 0)
);

-- One version of an add-on; what it is never changes, only its state does.
create table release (
    publisher   text        not null,
    slug        text        not null,
    version     text        not null check (length(version) between 5 and 64),
    digest      text        not null check (digest ~ '^[0-9a-f]{64}$'),
    length      bigint      not null check (length between 1 and 67108864),
    manifest    jsonb       not null,
    description text        not null,
    changelog   text        not null,
    icon        text        references asset,
    screenshots jsonb       not null,
    uploaded_at timestamptz not null,
    state       text        not null check (state in ('DRAFT', 'RELEASED', 'DEPRECATED', 'WITHDRAWN', 'REVOKED')),
    reason      text        check (length(reason) between 1 and 1000),
    changed_at  timestamptz not null,
    released_at timestamptz,
    key_id      text,
    signature   text,
    primary key (publisher, slug, version),
    foreign key (publisher, slug) references listing,
    check ((released_at is null) = (signature is null) and (key_id is null) = (signature is null)),
    check (state in ('DRAFT', 'WITHDRAWN') or signature is not null),
    check (state in ('DRAFT', 'RELEASED') = (reason is null))
);

-- Desks hold signatures over these rows: a changed one would make a published package a forgery.
create function release_stays() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'a release is never deleted';
    end if;
    if (new.publisher, new.slug, new.version, new.digest, new.length, new.manifest, new.description, new.changelog,
            new.icon, new.screenshots, new.uploaded_at)
        is distinct from (old.publisher, old.slug, old.version, old.digest, old.length, old.manifest, old.description,
            old.changelog, old.icon, old.screenshots, old.uploaded_at) then
        raise exception 'the content of release %/% % never changes', old.publisher, old.slug, old.version;
    end if;
    if old.signature is not null and (new.released_at, new.key_id, new.signature)
        is distinct from (old.released_at, old.key_id, old.signature) then
        raise exception 'release %/% % is signed already', old.publisher, old.slug, old.version;
    end if;
    if old.state = 'REVOKED' and new.state <> 'REVOKED' then
        raise exception 'release %/% % stays revoked', old.publisher, old.slug, old.version;
    end if;
    return new;
end $$;
create trigger release_stays before update or delete on release for each row execute function release_stays();
create trigger release_stays_all before truncate on release for each statement execute function release_stays();
