package com.supportpro.desk.desired;

import com.supportpro.desk.installations.Actor;
import com.supportpro.desk.installations.Installation;
import com.supportpro.desk.installations.Installations;
import com.supportpro.desk.installations.OperationRequest;
import com.supportpro.desk.installations.Together;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares a file with the desk. */
@Component
class CompareState {

    private final Installations installations;
    private final Together together;
    private final CompareReleases releases;
    private final CompareSettings settings;

    CompareState(Installations installations, Together together, CompareReleases releases, CompareSettings settings) {
        this.installations = installations;
        this.together = together;
        this.releases = releases;
        this.settings = settings;
    }

    /** At least one entry for every add-on of the file, in its order; then those that are to go. */
    List<Difference> compare(DesiredState wanted, Actor by) {
        List<Difference> all = new ArrayList<>();
        wanted.addons().forEach(addon -> all.addAll(compare(addon)));
        if (wanted.removeOthers()) {
            installations.all().stream()
                    .filter(present -> !wanted.names(present.id()))
                    .map(present -> change(present, Change.UNINSTALL))
                    .forEach(all::add);
        }
        Map<AddonId, OperationRequest> requests = Bringing.about(wanted, all, by);
        Together.Outcome foreseen = together.foresee(List.copyOf(requests.values()));
        return all.stream()
                .map(one -> one.begins() && requests.containsKey(one.addon()) ? one.foreseen(foreseen) : one)
                .toList();
    }

    private List<Difference> compare(DesiredAddon wanted) {
        Optional<Installation> present = installations.find(wanted.addon());
        List<Difference> found = present.isPresent() ? present(wanted, present.get()) : absent(wanted);
        return found.isEmpty()
                ? List.of(Difference.of(
                        wanted.addon(),
                        Change.NOTHING,
                        present.map(Installation::version).orElse(null),
                        null))
                : found;
    }

    private List<Difference> absent(DesiredAddon wanted) {
        List<Difference> found = new ArrayList<>(List.of(releases.install(wanted)));
        settings.later(wanted).ifPresent(found::add);
        return found;
    }

    private List<Difference> present(DesiredAddon wanted, Installation present) {
        List<Difference> found = new ArrayList<>();
        if (!wanted.accepts(present.version())) {
            found.add(releases.update(wanted, present));
        }
        if (wanted.active() && !present.active()) {
            found.add(change(present, Change.ACTIVATE));
        } else if (!wanted.active() && present.shouldBeActive()) {
            found.add(change(present, Change.DEACTIVATE));
        }
        settings(wanted, found).ifPresent(found::add);
        return found;
    }

    /** The schema of settings is the installed release's: before that is here which is wanted, little can be said. */
    private Optional<Difference> settings(DesiredAddon wanted, List<Difference> before) {
        boolean updates = before.stream().anyMatch(one -> one.is(Change.UPDATE));
        boolean moves = !before.isEmpty() && !settings.readable(wanted.addon());
        return updates || moves ? settings.later(wanted) : settings.now(wanted);
    }

    private static Difference change(Installation present, Change change) {
        return Difference.of(present.id(), change, present.version(), null);
    }
}
