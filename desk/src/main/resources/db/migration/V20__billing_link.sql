-- The store that this desk is registered at; at most one. Sealed columns open with the desk's own key only.
create table store_registration (
    only_one boolean primary key default true check (only_one),
    store_url text not null,
    issuer text not null,
    authorization_endpoint text not null,
    token_endpoint text not null,
    end_session_endpoint text not null,
    revocation_endpoint text not null,
    desk_id text not null,
    client_id text not null,
    sealed_client_secret text not null,
    sealed_licence_key text not null,
    licence_key text not null,
    licence_holder text not null,
    registered_at timestamptz not null,
    -- Whether the next Login registers again.
    due_again boolean not null default false
);

-- Release keys, pinned when the desk registers.
create table store_key (
    store_url text not null,
    key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
    public_key text not null,
    pinned_at timestamptz not null,
    primary key (store_url, key_id)
);

-- The account behind this desk; at most one. A link that ended keeps its row: it says why, and that the next Login
-- asks for credentials.
create table billing_link (
    only_one boolean primary key default true check (only_one),
    id uuid not null,
    state text not null check (state in ('UNLINKED', 'LINKED', 'WRONG_ACCOUNT')),
    account_name text not null default '',
    account_email text not null default '',
    licence_key text not null default '',
    licence_holder text not null default '',
    sealed_access_token text,
    access_until timestamptz,
    sealed_refresh_token text,
    sealed_id_token text,
    changed_at timestamptz not null,
    checked_at timestamptz not null,
    ended text not null default '',
    ask_again boolean not null default false,
    check (state = 'UNLINKED' or (sealed_refresh_token is not null and sealed_id_token is not null))
);

-- Logins and Logouts on their way through the store, by the digest of their state parameter.
create table link_attempt (
    state_digest text primary key,
    purpose text not null check (purpose in ('LOGIN', 'LOGOUT')),
    browser_digest text not null,
    sealed_nonce text not null,
    sealed_verifier text not null,
    back text not null,
    begun_at timestamptz not null
);
