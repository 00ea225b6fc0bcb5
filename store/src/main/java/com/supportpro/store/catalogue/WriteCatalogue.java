package com.supportpro.store.catalogue;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.catalogue.Listing;
import com.supportpro.store.publishing.ListingChanged;
import com.supportpro.store.publishing.PublishedListings;
import com.supportpro.store.publishing.PublisherChanged;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes each change of a listing into the feed, in the transaction of the change. */
@Component
class WriteCatalogue {

    private final JdbcClient database;
    private final PublishedListings listings;

    WriteCatalogue(JdbcClient database, PublishedListings listings) {
        this.database = database;
        this.listings = listings;
    }

    /** The revision is locked before the listing is read: who waited for it sees what the one before did. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ListingChanged change) {
        write(change.addon());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(PublisherChanged change) {
        lockedRevision();
        listings.of(change.publisher()).forEach(this::write);
    }

    private void write(AddonId addon) {
        long revision = lockedRevision() + 1;
        Optional<Listing> listing = listings.find(addon);
        boolean written = listing.isPresent() ? put(addon, revision, listing.get()) : remove(addon, revision);
        if (written) {
            database.sql("update catalogue_revision set revision = :revision")
                    .param("revision", revision)
                    .update();
        }
    }

    private long lockedRevision() {
        return database.sql("select revision from catalogue_revision for update")
                .query(Long.class)
                .single();
    }

    private boolean put(AddonId addon, long revision, Listing listing) {
        return entry("""
                insert into catalogue_entry (publisher, slug, revision, document)
                values (:publisher, :slug, :revision, :document)
                on conflict (publisher, slug) do update set revision = :revision, document = :document, farewell = null""", addon, revision)
                        .param("document", ProtocolJson.mapper().writeValueAsString(listing))
                        .update()
                > 0;
    }

    /** False when nobody ever saw it. */
    private boolean remove(AddonId addon, long revision) {
        return entry("""
                update catalogue_entry set revision = :revision, document = null, farewell = :farewell
                where publisher = :publisher and slug = :slug and document is not null""", addon, revision)
                        .param("farewell", ProtocolJson.mapper().writeValueAsString(listings.withdrawn(addon)))
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec entry(String sql, AddonId addon, long revision) {
        return database.sql(sql)
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("revision", revision);
    }
}
