package com.supportpro.desk.installations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Updates at night what operators have the desk update by itself; one node does it, once a night. */
@Component
class AutoUpdates {

    private static final Actor DESK = Actor.named("desk");

    private final UpdateRuleRow rule;
    private final InstallationRows installations;
    private final AutomaticUpdates automatic;
    private final UpdateAll updates;
    private final Clock clock;

    AutoUpdates(
            UpdateRuleRow rule,
            InstallationRows installations,
            AutomaticUpdates automatic,
            UpdateAll updates,
            Clock clock) {
        this.rule = rule;
        this.installations = installations;
        this.automatic = automatic;
        this.updates = updates;
        this.clock = clock;
    }

    /** Begins what the rules allow, when it is night and nobody has yet; a night counts once its updates are on record. */
    @Transactional
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${supportpro.desk.auto-updates.every:PT10M}")
    void run() {
        UpdateRule now = rule.read();
        now.night(clock.instant()).ifPresent(night -> begin(now, night));
    }

    /** A night in which there was nothing to do is not used up: what comes or is decided later in it is begun then. */
    private void begin(UpdateRule now, LocalDate night) {
        List<UpdateAll.Wanted> wanted = installations.all().stream()
                .flatMap(here -> automatic.next(here, now).stream()
                        .map(release -> new UpdateAll.Wanted(
                                OperationRequest.of(Action.UPDATE, here.id(), DESK)
                                        .of(release),
                                here.manifest().name(),
                                release)))
                .toList();
        if (!wanted.isEmpty() && rule.take(night)) {
            var unused = updates.begin(wanted, true, DESK);
        }
    }
}
