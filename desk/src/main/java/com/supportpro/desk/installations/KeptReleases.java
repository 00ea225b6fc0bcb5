package com.supportpro.desk.installations;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The earlier releases that installed add-ons can be rolled back to. */
@Repository
public class KeptReleases {

    private static final String KEPT = """
            select k.publisher, k.slug, k.version, k.manifest, k.folder, k.kept_at, coalesce(c.migrated, false) as migrated
            from kept_release k left join addon_copy c on c.id = k.snapshot
            """;

    private final JdbcClient jdbc;

    KeptReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The release that ran before the installed one. */
    public Optional<KeptRelease> previous(AddonId id) {
        return of(id).stream().findFirst();
    }

    /** Those of one add-on; the one that ran last comes first. */
    public List<KeptRelease> of(AddonId id) {
        return jdbc.sql(KEPT + "where k.publisher = ? and k.slug = ? order by k.kept_at desc, k.version")
                .params(id.publisher(), id.slug())
                .query(KeptReleases::kept)
                .list();
    }

    private static KeptRelease kept(ResultSet row, int number) throws SQLException {
        return new KeptRelease(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                Json.read(row.getString("manifest"), Manifest.class),
                row.getString("folder"),
                Times.read(row, "kept_at"),
                row.getBoolean("migrated"));
    }
}
