-- Which history of the store the revision is of; empty for a store that does not say.
alter table catalogue_copy add column epoch text not null default '' check (length(epoch) <= 64);
