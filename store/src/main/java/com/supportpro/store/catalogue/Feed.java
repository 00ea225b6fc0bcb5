package com.supportpro.store.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.CataloguePage;
import com.supportpro.protocol.catalogue.CataloguePage.Farewell;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What changed after a revision. A listing stands at its last change, so that a reader gets each at most once. */
@Repository
public class Feed {

    /**
     * Keeps a page well below what a desk reads at once. A listing that is larger by itself makes a page of its own, which a desk
     * reads, too: what is published is no larger than {@code publishing.ListingSize} allows.
     */
    private static final long MOST_BYTES = 4_000_000;

    private final JdbcClient database;
    private final Epochs epochs;

    Feed(JdbcClient database, Epochs epochs) {
        this.database = database;
        this.epochs = epochs;
    }

    private record Entry(
            long revision,
            AddonId addon,
            @Nullable String document,
            @Nullable String farewell) {

        static Entry read(ResultSet row, int number) throws SQLException {
            AddonId addon = new AddonId(row.getString("publisher"), row.getString("slug"));
            return new Entry(row.getLong("revision"), addon, row.getString("document"), row.getString("farewell"));
        }
    }

    private long revision() {
        return database.sql("select revision from catalogue_revision")
                .query(Long.class)
                .single();
    }

    /**
     * The changes after the revision, in their order.
     *
     * <p>A reader ahead of the store (which was restored from a backup) gets an empty page of a lower revision than its
     * own, and one that the store has caught up with gets an epoch that it does not know: both begin anew.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public CataloguePage after(long since, int limit) {
        long newest = revision();
        List<Entry> entries = entries(since, limit);
        long reached =
                entries.isEmpty() ? newest : entries.get(entries.size() - 1).revision();
        return new CataloguePage(
                reached,
                epochs.of(reached),
                epochs.of(since),
                listings(entries),
                removed(entries),
                farewells(entries),
                reached < newest);
    }

    /** Whether a reader at this revision of this epoch can go on from there; others begin anew. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public boolean continues(long revision, String epoch) {
        return revision > 0 && revision <= revision() && epochs.of(revision).equals(epoch);
    }

    /** Differs when anything a reader could be told does. */
    String tag() {
        long revision = revision();
        return epochs.of(revision) + "-" + revision;
    }

    private List<Entry> entries(long since, int limit) {
        return database.sql("""
                select * from (
                  select *, sum(bytes) over (order by revision) as all_bytes from (
                    select *, coalesce(octet_length(document), 0) + coalesce(octet_length(farewell), 0) as bytes
                    from catalogue_entry where revision > :since order by revision limit :limit) next
                ) page
                where all_bytes <= :most or all_bytes = bytes order by revision""")
                .param("since", since)
                .param("limit", limit)
                .param("most", MOST_BYTES)
                .query(Entry::read)
                .list();
    }

    private static List<Listing> listings(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.document()).stream())
                .map(document -> ProtocolJson.mapper().readValue(document, Listing.class))
                .toList();
    }

    private static List<String> removed(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.document() == null)
                .map(entry -> entry.addon().toString())
                .toList();
    }

    private static List<Farewell> farewells(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.document() == null)
                .flatMap(entry -> Optional.ofNullable(entry.farewell())
                        .map(told -> new Farewell(
                                entry.addon(), List.of(ProtocolJson.mapper().readValue(told, Withdrawal[].class))))
                        .stream())
                .filter(farewell -> !farewell.withdrawn().isEmpty())
                .toList();
    }
}
