package com.supportpro.desk.desired;

import com.supportpro.desk.audit.Audit;
import com.supportpro.desk.audit.AuditEvent;
import com.supportpro.desk.installations.Action;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.OperationRefusedException;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Operations;
import com.supportpro.desk.runtime.SettingsOutcome;
import com.supportpro.desk.runtime.SettingsProblem;
import com.supportpro.protocol.AddonId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what a file says beyond an operation, once that has ended: settings, and being inactive. */
@Component
class FollowDesired {

    private static final Logger LOG = LoggerFactory.getLogger(FollowDesired.class);

    private static final Set<String> PASSING = Set.of("others-busy", "busy", "changing");

    private final Waiting waiting;
    private final Installations installations;
    private final Operations operations;
    private final CompareSettings settings;
    private final Audit audit;

    FollowDesired(
            Waiting waiting,
            Installations installations,
            Operations operations,
            CompareSettings settings,
            Audit audit) {
        this.waiting = waiting;
        this.installations = installations;
        this.operations = operations;
        this.settings = settings;
        this.audit = audit;
    }

    @Scheduled(initialDelayString = "PT4S", fixedDelayString = "${supportpro.desk.desired.every:PT1S}")
    void follow() {
        waiting.addons().stream()
                .filter(addon -> operations.runningFor(addon).isEmpty())
                .forEach(addon -> waiting.take(addon).ifPresent(this::finish));
    }

    /** An operation that failed leaves nothing to do; the next comparison shows it. */
    private void finish(Waiting.Entry entry) {
        AddonId addon = entry.wanted().addon();
        if (settings.readable(addon) && !entry.wanted().settings().isEmpty()) {
            tell(entry, settings.save(entry.wanted(), entry.by().name()));
        }
        installations.find(addon).ifPresent(present -> finish(entry, present));
    }

    private void finish(Waiting.Entry entry, Installation present) {
        if (entry.wanted().active() != present.shouldBeActive()
                && entry.wanted().accepts(present.version())) {
            request(entry.wanted().active() ? Action.ACTIVATE : Action.DEACTIVATE, entry);
        }
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

    /** What is only in the way for now does not end the wish. */
    private void request(Action action, Waiting.Entry entry) {
        AddonId addon = entry.wanted().addon();
        try {
            operations.request(OperationRequest.of(action, addon, entry.by()));
        } catch (OperationRefusedException e) {
            LOG.info("{} of {} is refused: {}", action, addon, e.problem().code());
            if (PASSING.contains(e.problem().code())) {
                waiting.putBack(new Waiting.Entry(entry.wanted().withoutSettings(), entry.by()));
            }
        }
    }
}
