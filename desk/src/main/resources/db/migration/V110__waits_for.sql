-- The operations that have to succeed before this one begins: what a plan brings along, or stops first.
alter table operation add column waits_for uuid[] not null default '{}';
