package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.KnownAddons;
import com.supportpro.desk.installations.Problem;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.manifest.Manifest;
import com.supportpro.protocol.manifest.Requirement;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What add-ons require of others, as it is when they start: between the plan and a payment much can change. */
@Repository
class RequiredRows {

    private final JdbcClient jdbc;
    private final KnownAddons names;

    RequiredRows(JdbcClient jdbc, KnownAddons names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** What it requires and is not meant to be at work here, or not in a release that will do; nothing when all is. */
    Optional<Problem> missing(Manifest manifest) {
        String missing = manifest.requires().stream()
                .filter(requirement -> !met(requirement))
                .map(requirement -> names.find(requirement.addon()).name())
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? Optional.empty() : Optional.of(Problem.of("requirement-gone", "names", missing));
    }

    private boolean met(Requirement requirement) {
        return AddonKey.bind(
                        jdbc.sql("select desired_version from installation"
                                + " where publisher = :publisher and slug = :slug and should_be_active"),
                        requirement.addon())
                .query(String.class)
                .optional()
                .filter(wanted -> requirement.version().includes(Version.of(wanted)))
                .isPresent();
    }
}
