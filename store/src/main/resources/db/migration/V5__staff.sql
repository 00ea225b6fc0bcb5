-- Tokens for the staff API; only their hashes are kept.
create table staff_token (
    id           uuid        primary key,
    name         text        not null check (length(name) between 1 and 80),
    token_hash   text        not null unique,
    created_at   timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
