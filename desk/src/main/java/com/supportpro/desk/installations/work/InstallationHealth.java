package com.supportpro.desk.installations.work;

import com.supportpro.platform.database.Times;
import com.supportpro.protocol.AddonId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes down when an installed add-on stops or resumes working by itself. */
@Repository
class InstallationHealth {

    private static final String CHANGE = """
            update installation set state = :state, reason = :reason, changed_at = :now
            where publisher = :publisher and slug = :slug
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditedEnd audited;

    InstallationHealth(JdbcClient jdbc, Clock clock, AuditedEnd audited) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audited = audited;
    }

    @Transactional
    void failed(AddonId addon, String reason) {
        if (change(CHANGE + " and state in ('ACTIVE', 'FAILED')", addon, "FAILED", reason) == 1) {
            audited.outOfService(addon, reason);
        }
    }

    void working(AddonId addon) {
        change(CHANGE + " and state = 'FAILED'", addon, "ACTIVE", "");
    }

    private int change(String sql, AddonId addon, String state, String reason) {
        return AddonKey.bind(jdbc.sql(sql), addon)
                .param("state", state)
                .param("reason", reason)
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
