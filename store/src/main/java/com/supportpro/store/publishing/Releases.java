package com.supportpro.store.publishing;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.catalogue.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All releases. */
@Repository
class Releases {

    private static final String ONE = " where publisher = :publisher and slug = :slug and version = :version";
    private static final String SHOWN = """
            select publisher, slug, version, digest, length, manifest, '' as description, changelog, icon, screenshots,
              settings, state, reason, released_at, key_id, signature
            from release
            where publisher = :publisher and slug = :slug and state in ('RELEASED', 'DEPRECATED', 'REVOKED')""";

    private final JdbcClient database;

    Releases(JdbcClient database) {
        this.database = database;
    }

    Optional<Release> find(AddonId addon, Version version) {
        return one("select * from release" + ONE, addon, version)
                .query(ReleaseRow::read)
                .optional();
    }

    /** Those that the catalogue shows, without their descriptions. */
    List<Release> shown(AddonId addon) {
        return database.sql(SHOWN)
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .query(ReleaseRow::read)
                .list();
    }

    /** Those that were published once and are on offer no more, the last withdrawn first. */
    List<Withdrawal> withdrawn(AddonId addon) {
        return database.sql("""
                select version, reason from release
                where publisher = :publisher and slug = :slug and state = 'WITHDRAWN' and signature is not null
                order by changed_at desc, version limit :most""")
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("most", Withdrawal.MOST)
                .query((row, number) -> new Withdrawal(Version.of(row.getString("version")), row.getString("reason")))
                .list();
    }

    /** False when there is one of this version. */
    boolean add(Release draft, Instant now) {
        return one("""
                insert into release (publisher, slug, version, digest, length, manifest, description, changelog, icon,
                  screenshots, settings, uploaded_at, state, changed_at)
                values (:publisher, :slug, :version, :digest, :length, cast(:manifest as jsonb), :description,
                  :changelog, :icon, cast(:screenshots as jsonb), cast(:settings as jsonb), :now, 'DRAFT', :now)
                on conflict do nothing""", draft.addon(), draft.version())
                        .param("digest", draft.digest().sha256())
                        .param("length", draft.length())
                        .params(ReleaseRow.content(draft.content()))
                        .param("now", Times.sql(now))
                        .update()
                > 0;
    }

    void move(Release moved, Instant now) {
        one("""
                update release set state = :state, reason = :reason, changed_at = :now, released_at = :since,
                  key_id = :key, signature = :signature""" + ONE, moved.addon(), moved.version())
                .params(ReleaseRow.state(moved))
                .param("now", Times.sql(now))
                .update();
    }

    private JdbcClient.StatementSpec one(String sql, AddonId addon, Version version) {
        return database.sql(sql)
                .param("publisher", addon.publisher())
                .param("slug", addon.slug())
                .param("version", version.toString());
    }
}
