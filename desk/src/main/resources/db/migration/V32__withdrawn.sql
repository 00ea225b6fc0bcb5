-- Listings that are gone, with the reasons of their publishers, as the store told them.
create table listing_gone (
    id        text primary key,
    withdrawn text not null
);
