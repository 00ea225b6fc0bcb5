-- Entries of format 2 also say from where they came; the digests of older ones stay as they are.
alter table audit_entry
    add column format smallint not null default 1,
    add column via text not null default '',
    add column node text not null default '';

-- How far the chain goes, kept apart from it: a chain that lost its end still looks like one.
create table audit_head (
    single boolean primary key default true check (single),
    entries bigint not null,
    digest text not null,
    seal text not null
);

insert into audit_head (entries, digest, seal)
select coalesce(max(number), 0),
       coalesce((select digest from audit_entry order by number desc limit 1), ''),
       ''
  from audit_entry;
