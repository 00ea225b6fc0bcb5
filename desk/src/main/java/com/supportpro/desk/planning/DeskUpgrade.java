package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Foresees which add-ons get along with another desk version, all together. */
public final class DeskUpgrade {

    private final World now;
    private final World then;
    private final Map<AddonId, Answer> failures = new HashMap<>();
    private final Map<AddonId, Version> updates = new HashMap<>();

    private DeskUpgrade(World now, Version desk) {
        this.now = now;
        this.then = now.on(desk);
    }

    /** For each installed add-on; those that would keep others from fitting are sacrificed, the last by id first. */
    public static List<Fit> to(Version desk, World world) {
        DeskUpgrade upgrade = new DeskUpgrade(world, desk);
        upgrade.solve();
        return world.present().stream().map(upgrade::fit).toList();
    }

    private void solve() {
        Set<AddonId> all = now.present().stream().map(Present::id).collect(Collectors.toCollection(LinkedHashSet::new));
        Answer together = answer(all);
        if (!(together instanceof Answer.Planned)) {
            together = oneByOne(all);
        }
        ((Answer.Planned) together)
                .steps().stream()
                        .filter(step -> step.act() == PlanStep.Act.UPDATE)
                        .forEach(step -> step.version().ifPresent(to -> updates.put(step.addon(), to)));
    }

    private Answer oneByOne(Set<AddonId> all) {
        Set<AddonId> fitting = new LinkedHashSet<>();
        Answer last = new Answer.Planned(List.of());
        for (AddonId next : all) {
            Set<AddonId> tried = new LinkedHashSet<>(fitting);
            tried.add(next);
            Answer answer = answer(tried);
            if (answer instanceof Answer.Planned) {
                fitting.add(next);
                last = answer;
            } else {
                failures.put(next, answer);
            }
        }
        return last;
    }

    private Answer answer(Set<AddonId> staying) {
        return Planner.answer(new Ask(then, List.of(), staying, true));
    }

    private Fit fit(Present present) {
        Answer failure = failures.get(present.id());
        Version to = failure == null ? updates.get(present.id()) : null;
        List<Fact> why = failure instanceof Answer.Conflict conflict ? conflict.facts() : List.of();
        Fit.State state = failure != null ? Fit.State.NONE : to == null ? Fit.State.FITS : when(present.id(), to);
        return new Fit(present.id(), present.name(), present.version(), state, to, why);
    }

    private Fit.State when(AddonId id, Version to) {
        boolean alreadyFits = now.market().apply(id).stream()
                .flatMap(listed -> listed.releases().stream())
                .anyMatch(release ->
                        release.version().equals(to) && release.desk().includes(now.desk()));
        return alreadyFits ? Fit.State.UPDATE_BEFORE : Fit.State.UPDATE_AFTER;
    }
}
