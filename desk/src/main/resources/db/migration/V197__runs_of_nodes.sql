-- Which process bears a node's name now, and where it works: a home that was copied bears the same name elsewhere.
alter table desk_node
    add column run   text not null default '',
    add column place text not null default '';
