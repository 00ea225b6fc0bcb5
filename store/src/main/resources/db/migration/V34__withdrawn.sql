-- Why a listing is gone: its withdrawn releases with the reasons, for desks that have one of them.
alter table catalogue_entry add column farewell text;
