package com.supportpro.desk.installations;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import com.supportpro.protocol.VersionRange;
import com.supportpro.protocol.catalogue.ReleaseInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which releases add-ons are updated to without being asked, and which ones are left to people because they do not work here. */
@Component
public class AutomaticUpdates {

    /** What an add-on has to answer for itself; whatever else went wrong may have passed by the next night. */
    private static final Set<String> OWN_FAULTS =
            Set.of("bad-package", "start-failed", "probe-failed", "rehearsal-failed", "upgrade-failed");

    private static final String INTERRUPTED = "interrupted";
    /** A desk that stops this often while it puts the same release to work is stopped by it. */
    private static final int NO_ACCIDENT = 3;

    private static final int LOOK_BACK = 20;

    private final UpdateRuleRow rule;
    private final InstallationRows installations;
    private final ListedNews news;
    private final OperationRows operations;

    AutomaticUpdates(UpdateRuleRow rule, InstallationRows installations, ListedNews news, OperationRows operations) {
        this.rule = rule;
        this.installations = installations;
        this.news = news;
        this.operations = operations;
    }

    /**
     * A release that would be updated to, had it not failed.
     *
     * @param problem what it has to answer for
     * @param operation in which it last did
     */
    public record LeftAlone(Version version, Problem problem, OperationId operation) {}

    /** The newest one that was left alone. */
    public Optional<LeftAlone> leftAlone(AddonId addon) {
        return installations.find(addon).stream()
                .flatMap(here -> {
                    List<Operation> recent = operations.recent(addon, LOOK_BACK);
                    return wanted(here, rule.read()).flatMap(version -> fault(recent, version).stream());
                })
                .max(Comparator.comparing(LeftAlone::version));
    }

    /** The release to update to. */
    Optional<Version> next(Installation here, UpdateRule now) {
        List<Operation> recent = operations.recent(here.id(), LOOK_BACK);
        return wanted(here, now)
                .filter(version -> fault(recent, version).isEmpty())
                .max(Comparator.naturalOrder());
    }

    private Stream<Version> wanted(Installation here, UpdateRule now) {
        Automatic mode = news.policy(here.id()).automatic().orElse(now.automatic());
        return news.find(here.id()).stream()
                .flatMap(listing -> news.updates(here, listing).stream())
                .filter(release -> allowed(mode, here, release))
                .map(ReleaseInfo::version)
                .filter(version -> !version.preRelease());
    }

    private static boolean allowed(Automatic mode, Installation here, ReleaseInfo release) {
        return switch (mode) {
            case NONE -> false;
            case PATCH -> VersionRange.of("~" + here.version()).includes(release.version());
            case SECURITY -> release.fixesSecurity();
        };
    }

    private static Optional<LeftAlone> fault(List<Operation> recent, Version version) {
        List<LeftAlone> failures = recent.stream()
                .filter(operation -> operation.action() == Action.UPDATE
                        && operation.version().filter(version::equals).isPresent())
                .flatMap(operation ->
                        operation.problem().stream().map(problem -> new LeftAlone(version, problem, operation.id())))
                .toList();
        long interruptions = failures.stream()
                .filter(one -> one.problem().code().equals(INTERRUPTED))
                .count();
        return failures.stream()
                .filter(one -> OWN_FAULTS.contains(one.problem().code())
                        || interruptions >= NO_ACCIDENT && one.problem().code().equals(INTERRUPTED))
                .findFirst();
    }
}
