package com.supportpro.desk.installations.work;

import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes which releases are kept. */
@Repository
class KeptRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what is installed, with the snapshot that the operation has taken. */
    void keep(Work work) {
        AddonKey.bind(jdbc.sql("""
                        insert into kept_release (publisher, slug, version, folder, manifest, files, digest, installed_at,
                            kept_at, snapshot)
                        select publisher, slug, version, folder, manifest, files, digest, installed_at, :now,
                            (select id from addon_copy where id = :operation)
                        from installation where publisher = :publisher and slug = :slug
                        on conflict (publisher, slug, version) do update
                        set folder = excluded.folder, manifest = excluded.manifest, files = excluded.files,
                            digest = excluded.digest, installed_at = excluded.installed_at, kept_at = excluded.kept_at,
                            snapshot = excluded.snapshot
                        """), work.addon())
                .param("operation", work.id().value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }

    /** The data that the release had, when another one has changed it since; else it can use what there is. */
    Optional<UUID> changedData(Work work) {
        return AddonKey.bind(jdbc.sql("""
                        select c.id from kept_release k join addon_copy c on c.id = k.snapshot
                        where k.publisher = :publisher and k.slug = :slug and k.version = :version and c.migrated
                        """), work.addon())
                .param("version", work.version().toString())
                .query(UUID.class)
                .optional();
    }

    /** Takes the release that is rolled back to out of those that are kept. */
    void take(Work work) {
        AddonKey.bind(
                        jdbc.sql(
                                "delete from kept_release where publisher = :publisher and slug = :slug and version = :version"),
                        work.addon())
                .param("version", work.version().toString())
                .update();
    }
}
