-- Which history the revisions after one are of. Each start begins an epoch, so that a store restored from a backup
-- makes other ones than those that desks have seen before.
create table catalogue_epoch (
    after    bigint      primary key check (after >= 0),
    epoch    text        not null check (epoch ~ '^[0-9a-f]{32}$'),
    began_at timestamptz not null
);
insert into catalogue_epoch values (0, replace(gen_random_uuid()::text, '-', ''), now());
