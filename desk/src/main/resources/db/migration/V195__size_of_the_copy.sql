-- How many listings the copy has, kept with it: no page has to count them.
alter table catalogue_copy add column listings bigint not null default 0 check (listings >= 0);
update catalogue_copy set listings = (select count(*) from listing);
