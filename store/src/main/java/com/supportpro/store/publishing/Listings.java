package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All listings, without their releases. */
@Repository
class Listings {

    private static final String ONE = " where publisher = :publisher and slug = :slug";

    private final JdbcClient database;

    Listings(JdbcClient database) {
        this.database = database;
    }

    Optional<ListingRow> find(AddonId addon) {
        return one("select * from listing" + ONE, addon).query(ListingRow::read).optional();
    }

    /** All of the publisher. */
    List<AddonId> of(PublisherId publisher) {
        return database.sql("select slug from listing where publisher = :publisher order by slug")
                .param("publisher", publisher.value())
                .query((row, number) -> new AddonId(publisher.value(), row.getString("slug")))
                .list();
    }

    /** Keeps others from changing it or its releases' states until the transaction ends; false when there is none. */
    boolean lock(AddonId addon) {
        return one("select true from listing" + ONE + " for update", addon)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** Adds it unless it is there. */
    void add(AddonId addon, Kind kind, Instant now) {
        one("""
                insert into listing (publisher, slug, kind, created_at, changed_at)
                values (:publisher, :slug, :kind, :now, :now) on conflict do nothing""", addon).param("kind", kind.name()).param("now", Times.sql(now)).update();
    }

    void changed(AddonId addon, Instant now) {
        one("update listing set changed_at = :now" + ONE, addon)
                .param("now", Times.sql(now))
                .update();
    }

    void price(AddonId addon, @Nullable Price price) {
        one("update listing set price = cast(:price as jsonb)" + ONE, addon)
                .param("price", price == null ? null : ProtocolJson.mapper().writeValueAsString(price))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, AddonId addon) {
        return database.sql(sql).param("publisher", addon.publisher()).param("slug", addon.slug());
    }
}
