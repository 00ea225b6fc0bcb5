package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Json;
import com.supportpro.desk.planning.StartOrder;
import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Requirement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The releases that are unpacked and should be active, leaving out those that an operation is busy with, unless it only waits
 * for them to run everywhere.
 */
@Repository
class PresentReleases {

    private static final String PRESENT = """
            select publisher, slug, version, folder, manifest::text as manifest, files, digest
            from installation i where state <> 'ABSENT'
            """;

    private static final String WANTED = PRESENT + """
             and should_be_active and not exists (
                select 1 from operation o where o.publisher = i.publisher and o.slug = i.slug
                and o.state in ('RUNNING', 'WAITING_FOR_PAYMENT') and not exists (
                    select 1 from operation_step s where s.operation = o.id and s.name = 'spread' and s.state = 'RUNNING'))
            """;

    private final JdbcClient jdbc;

    PresentReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Present> all() {
        return jdbc.sql(PRESENT).query(PresentReleases::present).list();
    }

    /** What is required before what requires it, each with those of the others that it has to wait for. */
    Map<AddonId, Set<AddonId>> wanted() {
        Map<AddonId, Set<AddonId>> requires = new LinkedHashMap<>();
        jdbc.sql(WANTED)
                .query(PresentReleases::present)
                .list()
                .forEach(present -> requires.put(present.addon(), present.requires()));
        return StartOrder.before(requires);
    }

    Optional<Present> wanted(AddonId addon) {
        return jdbc.sql(WANTED + " and publisher = ? and slug = ?")
                .params(addon.publisher(), addon.slug())
                .query(PresentReleases::present)
                .optional();
    }

    Optional<Present> present(AddonId addon) {
        return jdbc.sql(PRESENT + " and publisher = ? and slug = ?")
                .params(addon.publisher(), addon.slug())
                .query(PresentReleases::present)
                .optional();
    }

    private static Present present(ResultSet row, int number) throws SQLException {
        return new Present(
                new AddonId(row.getString("publisher"), row.getString("slug")),
                Version.of(row.getString("version")),
                new Staged(
                        row.getString("folder"),
                        row.getString("manifest"),
                        Json.texts(row.getString("files")),
                        row.getString("digest")));
    }

    /** One of them. */
    record Present(AddonId addon, Version version, Staged staged) {

        Set<AddonId> requires() {
            return Json.read(staged.manifest(), Manifest.class).requires().stream()
                    .map(Requirement::addon)
                    .collect(Collectors.toSet());
        }
    }
}
