package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What may be had of the releases that are or were public: read for each download, so without what listings show. */
@Service
public class Offers {

    private static final String PUBLIC = """
            select release.digest, release.length, release.state, release.reason, listing.price is null as free
            from release join listing using (publisher, slug)
            where publisher = :publisher and slug = :slug and version = :version and signature is not null
            """;

    private final JdbcClient database;

    Offers(JdbcClient database) {
        this.database = database;
    }

    /** The release, unless it was never public. */
    public Optional<Offer> find(AddonId addon, Version version) {
        return database.sql(PUBLIC)
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("version", version.toString())
                .query(Offers::offer)
                .optional();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(
                new Digest(row.getString("digest")),
                row.getLong("length"),
                ReleaseState.valueOf(row.getString("state")),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                row.getBoolean("free"));
    }
}
