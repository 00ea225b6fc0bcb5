package com.supportpro.desk.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The listings in the database; each is kept as the document it came in. */
@Repository
class ListingRows {

    private static final JsonMapper JSON = ProtocolJson.mapper();

    private final JdbcClient jdbc;
    private final ReadListings reading;

    ListingRows(JdbcClient jdbc, ReadListings reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    Optional<Listing> find(AddonId id) {
        return jdbc.sql("select document from listing where id = :id")
                .param("id", id.toString())
                .query(String.class)
                .optional()
                .map(reading::read);
    }

    List<Listing> find(Collection<AddonId> ids) {
        return jdbc
                .sql("select document from listing where id = any(:ids) order by id")
                .param("ids", ids.stream().map(AddonId::toString).toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(reading::read)
                .toList();
    }

    List<String> tags(int limit) {
        return jdbc.sql("""
                select tag from listing_tag order by listings desc, tag limit :limit""").param("limit", limit).query(String.class).list();
    }

    /** Listings behind the first {@code skipped}, at most {@code limit}, those that changed last first. */
    List<Listing> newest(int skipped, int limit) {
        return jdbc
                .sql("select document from listing order by updated_at desc, id limit :limit offset :skipped")
                .param("limit", limit)
                .param("skipped", skipped)
                .query(String.class)
                .list()
                .stream()
                .map(reading::read)
                .toList();
    }

    /** Whether some listing shows this picture, so that nobody can have the desk fetch anything else. */
    boolean shows(String asset) {
        return jdbc.sql("select exists(select from listing where icon = :asset or document like :quoted)")
                .param("asset", asset)
                .param("quoted", "%\"" + asset + "\"%")
                .query(Boolean.class)
                .single();
    }

    void put(Listing listing) {
        jdbc.sql("""
                insert into listing (id, kind, name, tags, free, updated_at, icon, document, words)
                values (:id, :kind, :name, :tags, :free, :updated, :icon, :document, :words)
                on conflict (id) do update set
                    kind = excluded.kind, name = excluded.name, tags = excluded.tags, free = excluded.free,
                    updated_at = excluded.updated_at, icon = excluded.icon, document = excluded.document,
                    words = excluded.words""")
                .param("id", listing.id().toString())
                .param("kind", listing.kind().json())
                .param("name", listing.name())
                .param("tags", listing.tags().toArray(String[]::new))
                .param("free", listing.free())
                .param("updated", listing.updatedAt().atOffset(ZoneOffset.UTC))
                .param("icon", listing.icon())
                .param("document", JSON.writeValueAsString(listing))
                .param("words", words(listing))
                .update();
    }

    /** Brings up to date what is kept about all listings together, so that no page has to look through them. */
    void summarise() {
        jdbc.sql("""
                with counted as materialized (select tag, count(*) as listings from listing, unnest(tags) tag group by tag),
                     gone as (delete from listing_tag where tag not in (select tag from counted))
                insert into listing_tag select tag, listings from counted
                on conflict (tag) do update set listings = excluded.listings
                 where listing_tag.listings <> excluded.listings""").update();
        jdbc.sql("""
                with used as materialized (select word from ts_stat('select terms from listing')),
                     gone as (delete from listing_word where word not in (select word from used))
                insert into listing_word select word from used on conflict do nothing""").update();
        jdbc.sql("update catalogue_copy set listings = (select count(*) from listing)")
                .update();
    }

    void remove(Collection<String> ids) {
        jdbc.sql("delete from listing where id = any(:ids)")
                .param("ids", ids.toArray(String[]::new))
                .update();
    }

    void removeAll() {
        jdbc.sql("delete from listing").update();
    }

    private static String words(Listing listing) {
        return SearchWords.plain(String.join(
                " ",
                listing.name(),
                listing.publisher().name(),
                listing.id().slug(),
                String.join(" ", listing.tags()),
                listing.kind().json(),
                listing.summary()));
    }
}
