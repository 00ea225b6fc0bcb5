-- A customer of the client area.
create table account (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 200),
    country    char(2)     not null check (country ~ '^[A-Z]{2}$'),
    currency   char(3)     not null check (currency ~ '^[A-Z]{3}$'),
    time_zone  text        not null,
    created_at timestamptz not null
);

-- Somebody who signs in: for an account, as staff, or both.
create table person (
    id         uuid        primary key,
    account_id uuid        references account,
    email      text        not null unique check (email = lower(email) and length(email) <= 254),
    name       text        not null check (length(name) between 1 and 200),
    password   text        not null,
    password_changed_at timestamptz not null,
    staff      boolean     not null default false,
    created_at timestamptz not null,
    check (account_id is not null or staff)
);
create index person_account on person (account_id);

-- Failed sign-ins by what was tried (an e-mail address, whether known or not, or a network address).
create table failed_sign_in (
    subject      text        primary key,
    failures     int         not null check (failures > 0),
    last_failure timestamptz not null,
    locked_until timestamptz not null
);
create index failed_sign_in_last on failed_sign_in (last_failure);
