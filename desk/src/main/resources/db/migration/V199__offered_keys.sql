-- Keys that a store shows while others of it are pinned: believed once an operator confirms them, or a pinned one vouches for them.
create table offered_store_key (
    store_url text not null,
    key_id text not null check (key_id ~ '^[0-9a-f]{16}$'),
    public_key text not null,
    offered_at timestamptz not null,
    primary key (store_url, key_id)
);
