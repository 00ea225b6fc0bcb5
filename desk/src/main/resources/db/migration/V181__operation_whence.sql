-- From where an operation was asked for, so that its end is on record with it.
alter table operation
    add column address text not null default '',
    add column via     text not null default '';
