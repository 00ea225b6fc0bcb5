-- What is written on the place where all nodes keep blobs: at most one row.
create table blob_place (
    one  boolean primary key default true check (one),
    mark text not null check (length(mark) between 1 and 100)
);
