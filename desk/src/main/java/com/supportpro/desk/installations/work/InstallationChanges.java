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

    /** What it came to for those who know nothing of money; nothing where nothing but money has changed. */
    Optional<Action> succeeded(Work work) {
        Optional<Action> effect = switch (work.action()) {
            case INSTALL, ACTIVATE, PURCHASE -> active(work);
            case CANCEL -> cancelled(work);
            case DEACTIVATE -> inactive(work);
            case UNINSTALL -> uninstalled(work);
            case UPDATE, ROLLBACK -> replaced(work);
        };
        effect.ifPresent(action -> listeners.publishEvent(
                new InstallationChanged(work.addon(), work.order().kind(), action)));
        return effect;
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

    private static boolean stops(Work work) {
        return !work.absentBefore() && !work.deal().terms().atPeriodEnd();
    }

    private Optional<Action> cancelled(Work work) {
        if (work.absentBefore()) {
            remove(work);
        } else if (stops(work)) {
            return inactive(work);
        }
        return Optional.empty();
    }

    /** What was stopped while it was being paid for is put to work by an operation of its own. */
    private Optional<Action> active(Work work) {
        if (work.fetches()) {
            release(work, "ACTIVE");
            return Optional.of(Action.INSTALL);
        }
        String update = "update installation set state = 'ACTIVE', reason = '', changed_at = :now" + THIS_ONE;
        int active = AddonKey.bind(jdbc.sql(update + " and should_be_active"), work.addon())
                .param("now", Times.sql(clock.instant()))
                .update();
        return active == 1 ? Optional.of(Action.ACTIVATE) : Optional.empty();
    }

    /** The release that was installed is kept; one that was kept is installed, and nothing is kept of what it replaces. */
    private Optional<Action> replaced(Work work) {
        if (work.action() == Action.UPDATE) {
            kept.keep(work);
        } else {
            kept.take(work);
        }
        release(work, work.order().wasActive() ? "ACTIVE" : "INACTIVE");
        return Optional.of(work.action());
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

    private Optional<Action> inactive(Work work) {
        of(work, "update installation set state = 'INACTIVE', reason = '', changed_at = :now")
                .update();
        return Optional.of(Action.DEACTIVATE);
    }

    private Optional<Action> uninstalled(Work work) {
        remove(work);
        return Optional.of(Action.UNINSTALL);
    }

    private void remove(Work work) {
        AddonKey.bind(jdbc.sql("delete from installation" + THIS_ONE), work.addon())
                .update();
    }

    private JdbcClient.StatementSpec of(Work work, String update) {
        return AddonKey.bind(jdbc.sql(update + THIS_ONE), work.addon()).param("now", Times.sql(clock.instant()));
    }
}
