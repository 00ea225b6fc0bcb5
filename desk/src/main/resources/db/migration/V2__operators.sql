create table desk_setting (
    name text primary key,
    value text not null
);

create table role (
    name text primary key check (char_length(name) between 1 and 60),
    built_in boolean not null default false,
    permissions text[] not null
);

insert into role (name, built_in, permissions) values
    ('Administrator', true,
        array['addons.manage', 'tickets.read', 'tickets.write', 'operators.manage', 'settings.manage', 'audit.read']),
    ('Agent', true, array['tickets.read', 'tickets.write']);

create table operator (
    id uuid primary key,
    email text not null unique check (email = lower(email) and char_length(email) <= 254),
    name text not null check (char_length(name) between 1 and 120),
    password_hash text not null,
    role text not null references role (name) on update cascade,
    active boolean not null default true,
    language text not null default '',
    time_zone text not null default 'UTC',
    created_at timestamptz not null
);

-- Failed sign-ins, counted for each account (whether it exists or not) and for each address.
create table sign_in_failure (
    subject text primary key,
    failures integer not null,
    last_at timestamptz not null
);

create table api_token (
    id uuid primary key,
    name text not null unique check (char_length(name) between 1 and 60),
    digest text not null unique,
    permissions text[] not null,
    created_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz
);
