package com.supportpro.desk.desired;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Saves the settings that an entry waits with, as soon as this node or another one knows what the release asks for. */
@Component
class SaveWaiting {

    private final Waiting waiting;
    private final Installations installations;
    private final CompareSettings settings;
    private final Audit audit;

    SaveWaiting(Waiting waiting, Installations installations, CompareSettings settings, Audit audit) {
        this.waiting = waiting;
        this.installations = installations;
        this.settings = settings;
        this.audit = audit;
    }

    /** Called in the transaction that holds the entry: the settings are saved if and only if they wait no longer. */
    void save(Waiting.Entry entry) {
        if (entry.wanted().settings().isEmpty()) {
            return;
        }
        if (settings.readable(entry.wanted().addon())) {
            tell(entry, settings.save(entry.wanted(), entry.by().name()));
            waiting.keep(entry, entry.wanted().withoutSettings());
        } else if (!mayBecomeReadable(entry)) {
            waiting.keep(entry, entry.wanted().withoutSettings());
        }
    }

    /** What has failed may never be; the next comparison shows it. */
    private boolean mayBecomeReadable(Waiting.Entry entry) {
        return installations
                .find(entry.wanted().addon())
                .filter(present -> present.state() != Installation.State.FAILED)
                .isPresent();
    }

    private void tell(Waiting.Entry entry, SettingsOutcome outcome) {
        if (outcome instanceof SettingsOutcome.Refused refused) {
            String fields =
                    refused.problems().stream().map(SettingsProblem::field).collect(Collectors.joining(", "));
            audit.record(new AuditEvent(
                    entry.by().name(),
                    "desired-state.settings-refused",
                    entry.wanted().addon().toString(),
                    Map.of("fields", fields),
                    entry.by().address()));
        }
    }
}
