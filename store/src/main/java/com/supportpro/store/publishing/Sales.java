package com.supportpro.store.publishing;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Price;
import com.supportpro.protocol.ProtocolJson;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Listings as they are sold, each read in one statement: the same ones as {@link PublishedListings} shows. */
@Repository
public class Sales {

    private static final Comparator<Shown> SPEAKS = Comparator.<Shown, Boolean>comparing(
                    shown -> shown.state().offered())
            .thenComparing(Shown::version);

    private final JdbcClient database;

    Sales(JdbcClient database) {
        this.database = database;
    }

    /** Empty when it has no release to show. */
    public Optional<ForSale> find(AddonId addon) {
        List<Shown> shown = database.sql("""
                select l.price, r.version, r.state, r.manifest ->> 'name' as name, r.manifest ->> 'desk' as desk
                from listing l join release r on r.publisher = l.publisher and r.slug = l.slug
                where l.publisher = :publisher and l.slug = :slug and r.state in ('RELEASED', 'DEPRECATED', 'REVOKED')""")
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .query(Sales::shown)
                .list();
        return shown.stream()
                .max(SPEAKS)
                .map(newest -> new ForSale(addon, newest.name(), price(newest.price()), fits(shown)));
    }

    private static List<VersionRange> fits(List<Shown> shown) {
        return shown.stream()
                .filter(release -> release.state() != ReleaseState.REVOKED)
                .map(release -> VersionRange.of(release.desk()))
                .toList();
    }

    private static @Nullable Price price(@Nullable String json) {
        return json == null ? null : ProtocolJson.mapper().readValue(json, Price.class);
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                row.getString("price"),
                Version.of(row.getString("version")),
                ReleaseState.valueOf(row.getString("state")),
                row.getString("name"),
                row.getString("desk"));
    }

    private record Shown(@Nullable String price, Version version, ReleaseState state, String name, String desk) {}
}
