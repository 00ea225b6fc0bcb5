package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Updates at night what operators have the desk update by itself; one node does it, once a night. */
@Component
class AutoUpdates {

    private static final Actor DESK = Actor.named("desk");
    private static final String LET_DOWN = "let-down";
    private static final int LOOK_BACK = 20;

    private final UpdateRuleRow rule;
    private final InstallationRows installations;
    private final ListedNews news;
    private final OperationRows operations;
    private final UpdateAll updates;
    private final Clock clock;

    AutoUpdates(
            UpdateRuleRow rule,
            InstallationRows installations,
            ListedNews news,
            OperationRows operations,
            UpdateAll updates,
            Clock clock) {
        this.rule = rule;
        this.installations = installations;
        this.news = news;
        this.operations = operations;
        this.updates = updates;
        this.clock = clock;
    }

    /** Begins what the rules allow, when it is night and nobody has yet; a night counts once its updates are on record. */
    @Transactional
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${supportpro.desk.auto-updates.every:PT10M}")
    void run() {
        UpdateRule now = rule.read();
        now.night(clock.instant()).filter(rule::take).ifPresent(night -> begin(now));
    }

    private void begin(UpdateRule now) {
        List<UpdateAll.Wanted> wanted = installations.all().stream()
                .flatMap(here -> release(here, now).stream()
                        .map(release -> new UpdateAll.Wanted(
                                OperationRequest.of(Action.UPDATE, here.id(), DESK)
                                        .of(release),
                                here.manifest().name(),
                                release)))
                .toList();
        var unused = updates.begin(wanted, true, DESK);
    }

    private Optional<Version> release(Installation here, UpdateRule now) {
        Automatic mode = news.policy(here.id()).automatic().orElse(now.automatic());
        return news.find(here.id()).stream()
                .flatMap(listing -> news.updates(here, listing).stream())
                .filter(release -> allowed(mode, here, release))
                .map(ReleaseInfo::version)
                .filter(version -> !version.preRelease() && !failed(here.id(), version))
                .max(Comparator.naturalOrder());
    }

    private static boolean allowed(Automatic mode, Installation here, ReleaseInfo release) {
        return switch (mode) {
            case NONE -> false;
            case PATCH -> VersionRange.of("~" + here.version()).includes(release.version());
            case SECURITY -> release.fixesSecurity();
        };
    }

    /** What did not work last time is left to people, but for what another one has let down. */
    private boolean failed(AddonId addon, Version version) {
        return operations.recent(addon, LOOK_BACK).stream()
                .anyMatch(operation -> operation.action() == Action.UPDATE
                        && operation.version().filter(version::equals).isPresent()
                        && operation
                                .problem()
                                .filter(problem -> !problem.code().equals(LET_DOWN))
                                .isPresent());
    }
}
