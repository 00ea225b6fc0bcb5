-- What pages need of all listings together; kept when the copy changes, so that no page looks through all of them.

-- how many listings carry a tag
create table listing_tag (
    tag      text    primary key,
    listings bigint  not null check (listings > 0)
);
create index listing_tag_most on listing_tag (listings desc, tag);

-- the words that listings use: what a mistyped word is compared with
create table listing_word (
    word text primary key
);
create index listing_word_near on listing_word using gin (word gin_trgm_ops);

-- the words of the name, which decide what comes first
alter table listing add column named tsvector not null generated always as (to_tsvector('simple', name)) stored;

insert into listing_tag select tag, count(*) from listing, unnest(tags) tag group by tag;
insert into listing_word select word from ts_stat('select terms from listing');

-- Only these two found mistyped words.
drop index listing_words;
