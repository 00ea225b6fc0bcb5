-- How far a node's clock is ahead of the database's, by which nodes reckon leases and signs of life.
alter table desk_node add column ahead_millis bigint not null default 0;
