-- A desk without a network asks by file: the installation that did, so that asking again makes no second desk.
alter table desk add column by_file uuid;
create unique index desk_by_file on desk (licence_id, by_file) where by_file is not null and retired_at is null;
