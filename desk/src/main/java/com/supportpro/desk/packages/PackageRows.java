package com.supportpro.desk.packages;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Digest;
import com.supportpro.protocol.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the packages that are here. */
@Repository
class PackageRows {

    private static final String ALL = "select * from package_here";

    private final JdbcClient jdbc;

    PackageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<PackageHere> all() {
        return jdbc.sql(ALL + " order by brought_at desc, publisher, slug, version")
                .query(PackageRows::one)
                .list();
    }

    Optional<PackageHere> find(Digest digest) {
        return jdbc.sql(ALL + " where digest = :digest")
                .param("digest", digest.sha256())
                .query(PackageRows::one)
                .optional();
    }

    void put(PackageHere one) {
        jdbc.sql("""
                insert into package_here (digest, publisher, slug, version, length, origin, brought_by, brought_at)
                values (:digest, :publisher, :slug, :version, :length, :origin, :by, :at)
                on conflict (digest) do update set origin = excluded.origin, brought_by = excluded.brought_by,
                  brought_at = excluded.brought_at""")
                .param("digest", one.digest().sha256())
                .param("publisher", one.addon().publisher())
                .param("slug", one.addon().slug())
                .param("version", one.version().toString())
                .param("length", one.length())
                .param("origin", one.origin().name())
                .param("by", one.by())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets those that came before. */
    int drop(Instant before) {
        return jdbc.sql("delete from package_here where brought_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PackageHere one(ResultSet row, int number) throws SQLException {
        return new PackageHere(
                new Digest(row.getString("digest")),
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                row.getLong("length"),
                PackageHere.Origin.valueOf(row.getString("origin")),
                row.getString("brought_by"),
                row.getObject("brought_at", OffsetDateTime.class).toInstant());
    }
}
