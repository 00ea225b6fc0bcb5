package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.InstallationChanged;
import com.supportpro.desk.installations.Json;
import com.supportpro.platform.database.Times;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the end of an operation makes of the installation. */
@Repository
class InstallationChanges {

    private static final String THIS_ONE = " where publisher = :publisher and slug = :slug";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Reasons reasons;
    private final ApplicationEventPublisher listeners;

    InstallationChanges(JdbcClient jdbc, Clock clock, Reasons reasons, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reasons = reasons;
        this.listeners = listeners;
    }

    void succeeded(Work work) {
        switch (work.action()) {
            case INSTALL -> installed(work);
            case ACTIVATE -> state(work, "ACTIVE");
            case DEACTIVATE -> state(work, "INACTIVE");
            case UNINSTALL -> remove(work);
        }
        listeners.publishEvent(
                new InstallationChanged(work.addon(), work.order().kind(), work.action()));
    }

    /** Nothing has changed but the wish, and for an add-on that had failed already perhaps the reason. */
    void rolledBack(Work work) {
        if (work.action() == Action.INSTALL) {
            remove(work);
            return;
        }
        of(work, """
                        update installation set desired_version = version, should_be_active = :wasActive,
                            reason = case state when 'FAILED' then :reason else reason end, changed_at = :now
                        """)
                .param("wasActive", work.order().wasActive())
                .param("reason", reasons.of(work))
                .update();
    }

    void failed(Work work) {
        if (work.action() == Action.INSTALL) {
            remove(work);
            return;
        }
        of(work, """
                        update installation set desired_version = version, should_be_active = :wasActive,
                            state = 'FAILED', reason = :reason, changed_at = :now
                        """)
                .param("wasActive", work.order().wasActive())
                .param("reason", reasons.of(work))
                .update();
    }

    private void installed(Work work) {
        Staged staged = work.staged();
        of(work, """
                        update installation set state = 'ACTIVE', reason = '', version = :version, folder = :folder,
                            manifest = :manifest::jsonb, files = :files::jsonb, digest = :digest, installed_at = :now,
                            changed_at = :now
                        """)
                .param("version", work.version().toString())
                .param("folder", staged.folder())
                .param("manifest", staged.manifest())
                .param("files", Json.write(staged.files()))
                .param("digest", staged.digest())
                .update();
    }

    private void state(Work work, String state) {
        of(work, "update installation set state = :state, reason = '', changed_at = :now")
                .param("state", state)
                .update();
    }

    private void remove(Work work) {
        AddonKey.bind(jdbc.sql("delete from installation" + THIS_ONE), work.addon())
                .update();
    }

    private JdbcClient.StatementSpec of(Work work, String update) {
        return AddonKey.bind(jdbc.sql(update + THIS_ONE), work.addon()).param("now", Times.sql(clock.instant()));
    }
}
