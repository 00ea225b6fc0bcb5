package com.supportpro.desk.planning;

import com.supportpro.desk.planning.PlanStep.Act;
import com.supportpro.protocol.AddonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is installed and requires what is to go or to stop. */
public final class Dependents {

    private Dependents() {}

    /**
     * A plan that takes along what requires the add-on, the first to stop first; a conflict that names it unless it may be
     * taken along.
     *
     * @param remove whether it is to go; otherwise it is to stop, which concerns only what works
     */
    public static Answer without(World world, AddonId addon, boolean remove, boolean along) {
        List<Present> concerned =
                world.present().stream().filter(each -> remove || each.active()).toList();
        Map<AddonId, List<Fact>> found = new LinkedHashMap<>();
        find(world, concerned, addon, found);
        if (!found.isEmpty() && !along) {
            return new Answer.Conflict(
                    found.values().stream().flatMap(List::stream).distinct().toList());
        }
        return new Answer.Planned(steps(world, addon, remove, found.keySet()));
    }

    private static void find(World world, List<Present> concerned, AddonId addon, Map<AddonId, List<Fact>> found) {
        List<AddonId> open = new ArrayList<>(List.of(addon));
        for (int next = 0; next < open.size(); next++) {
            for (Present needed : world.installed(open.get(next)).stream().toList()) {
                concerned.stream()
                        .filter(each -> !each.id().equals(addon) && requires(each, needed))
                        .forEach(each -> add(each, needed, open, found));
            }
        }
    }

    private static void add(Present each, Present needed, List<AddonId> open, Map<AddonId, List<Fact>> found) {
        if (!found.containsKey(each.id())) {
            open.add(each.id());
        }
        found.computeIfAbsent(each.id(), any -> new ArrayList<>()).add(Facts.neededBy(each, needed.name()));
    }

    /** What does not go together now is not kept from coming apart. */
    private static boolean requires(Present each, Present needed) {
        return each.release().requires().stream()
                .anyMatch(requirement -> requirement.addon().equals(needed.id())
                        && requirement.version().includes(needed.version()));
    }

    private static List<PlanStep> steps(World world, AddonId addon, boolean remove, java.util.Set<AddonId> along) {
        List<Present> concerned = Stream.concat(Stream.of(addon), along.stream())
                .flatMap(id -> world.installed(id).stream())
                .toList();
        List<PlanStep> steps = new ArrayList<>();
        for (Present each : StartOrder.of(concerned)) {
            String name = world.installed(addon).map(Present::name).orElse(addon.toString());
            boolean asked = each.id().equals(addon);
            steps.add(
                    0,
                    new PlanStep(
                            remove ? Act.REMOVE : Act.DEACTIVATE,
                            each.id(),
                            each.name(),
                            each.version(),
                            null,
                            asked ? List.of() : List.of(name)));
        }
        return steps;
    }
}
