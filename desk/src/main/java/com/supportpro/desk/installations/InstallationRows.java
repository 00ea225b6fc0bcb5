package com.supportpro.desk.installations;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Kind;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is installed; what is only wished for does not show. */
@Repository
class InstallationRows {

    private static final String PRESENT = """
            select publisher, slug, kind, version, state, reason, should_be_active, installed_at, manifest
            from installation where state <> 'ABSENT'
            """;

    private final JdbcClient jdbc;

    InstallationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Installation> find(AddonId id) {
        return jdbc.sql(PRESENT + "and publisher = ? and slug = ?")
                .params(id.publisher(), id.slug())
                .query(InstallationRows::installation)
                .optional();
    }

    List<Installation> all() {
        return jdbc.sql(PRESENT + "order by publisher, slug")
                .query(InstallationRows::installation)
                .list();
    }

    List<Installation> ofKind(Kind kind) {
        return jdbc.sql(PRESENT + "and kind = ? order by publisher, slug")
                .param(kind.name())
                .query(InstallationRows::installation)
                .list();
    }

    private static Installation installation(ResultSet row, int number) throws SQLException {
        return new Installation(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Kind.valueOf(row.getString("kind")),
                Version.of(row.getString("version")),
                Installation.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getBoolean("should_be_active"),
                Times.read(row, "installed_at"),
                Json.read(row.getString("manifest"), Manifest.class));
    }
}
