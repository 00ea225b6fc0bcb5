package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.InstallationChanged;
import com.supportpro.desk.installations.Json;
import com.supportpro.platform.database.Times;
import java.time.Clock;
import java.util.Optional;
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
    private final KeptRows kept;
    private final ApplicationEventPublisher listeners;

    InstallationChanges(
            JdbcClient jdbc, Clock clock, Reasons reasons, KeptRows kept, ApplicationEventPublisher listeners) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reasons = reasons;
        this.kept = kept;
        this.listeners = listeners;
    }

    void succeeded(Work work) {
        switch (work.action()) {
            case INSTALL, ACTIVATE, PURCHASE -> active(work);
            case DEACTIVATE -> state(work, "INACTIVE");
            case UNINSTALL -> remove(work);
            case CANCEL -> cancelled(work);
            case UPDATE, ROLLBACK -> replaced(work);
        }
        effect(work)
                .ifPresent(action -> listeners.publishEvent(
                        new InstallationChanged(work.addon(), work.order().kind(), action)));
    }

    /** Nothing has changed but the wish, and for an add-on that had failed already perhaps the reason. */
    void rolledBack(Work work) {
        if (work.absentBefore()) {
            remove(work);
            return;
        }
        of(work, """
                        update installation set desired_version = version, should_be_active = :wasActive,
                            reason = case when state = 'FAILED' and not :replaces then :reason else reason end,
                            changed_at = :now
                        """)
                .param("replaces", work.action().replaces())
                .param("wasActive", work.order().wasActive())
                .param("reason", reasons.of(work))
                .update();
    }

    void failed(Work work) {
        if (work.absentBefore()) {
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

    /** What it comes to for those who know nothing of money. */
    private static Optional<Action> effect(Work work) {
        return switch (work.action()) {
            case PURCHASE -> Optional.of(work.fetches() ? Action.INSTALL : Action.ACTIVATE);
            case CANCEL -> stops(work) ? Optional.of(Action.DEACTIVATE) : Optional.empty();
            default -> Optional.of(work.action());
        };
    }

    private static boolean stops(Work work) {
        return !work.absentBefore() && !work.deal().terms().atPeriodEnd();
    }

    private void cancelled(Work work) {
        if (work.absentBefore()) {
            remove(work);
        } else if (stops(work)) {
            state(work, "INACTIVE");
        }
    }

    /** What was stopped while it was being paid for is put to work by an operation of its own. */
    private void active(Work work) {
        if (work.fetches()) {
            installed(work);
        } else {
            of(work, """
                            update installation set state = case when should_be_active then 'ACTIVE' else 'INACTIVE' end,
                                reason = '', changed_at = :now
                            """).update();
        }
    }

    private void installed(Work work) {
        release(work, "ACTIVE");
    }

    /** The release that was installed is kept; one that was kept is installed, and nothing is kept of what it replaces. */
    private void replaced(Work work) {
        if (work.action() == Action.UPDATE) {
            kept.keep(work);
        } else {
            kept.take(work);
        }
        release(work, work.order().wasActive() ? "ACTIVE" : "INACTIVE");
    }

    private void release(Work work, String state) {
        Staged staged = work.staged();
        of(work, """
                        update installation set state = :state, reason = '', version = :version, folder = :folder,
                            manifest = :manifest::jsonb, files = :files::jsonb, digest = :digest, installed_at = :now,
                            changed_at = :now
                        """)
                .param("state", state)
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
