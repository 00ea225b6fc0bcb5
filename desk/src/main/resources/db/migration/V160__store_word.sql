-- The word that the store gave this desk last: said at the next call, so that the desk is told from its copies.
create table store_word (
    desk text primary key,
    word uuid not null
);
