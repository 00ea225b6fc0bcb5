package com.supportpro.desk.planning;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.manifest.Requirement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries everything: what the planner is held against on small universes. It shares none of its search. */
final class BruteForce {

    private final World world;
    private final Goal goal;
    private final List<AddonId> ids;
    private final List<TreeMap<AddonId, @Nullable Candidate>> solutions = new ArrayList<>();

    BruteForce(World world, Goal goal, List<AddonId> ids) {
        this.world = world;
        this.goal = goal;
        this.ids = ids;
    }

    /** The best choice of all that go together; nothing when none do. */
    Optional<TreeMap<AddonId, @Nullable Candidate>> best() {
        choose(0, new TreeMap<>());
        return solutions.stream()
                .map(this::settled)
                .filter(this::allowed)
                .min(Comparator.<TreeMap<AddonId, @Nullable Candidate>>comparingLong(this::changes)
                        .thenComparing(this::ranks, BruteForce::compare));
    }

    private void choose(int next, TreeMap<AddonId, @Nullable Candidate> chosen) {
        if (next == ids.size()) {
            if (allowed(chosen)) {
                solutions.add(new TreeMap<>(chosen));
            }
            return;
        }
        for (@Nullable Candidate value : options(ids.get(next))) {
            chosen.put(ids.get(next), value);
            choose(next + 1, chosen);
        }
    }

    /** The best first; what is usual is the best of all, but for the goal. */
    private List<@Nullable Candidate> options(AddonId id) {
        Optional<Present> present = world.installed(id);
        List<Candidate> newest = world.market().apply(id).stream()
                .flatMap(listed -> listed.releases().stream()
                        .filter(release -> !release.revoked()
                                && listed.usable()
                                && release.desk().includes(world.desk())))
                .filter(release -> present.map(there -> release.version().newerThan(there.version()))
                        .orElse(true))
                .sorted(Comparator.comparing(Candidate::version).reversed())
                .toList();
        List<@Nullable Candidate> all = new ArrayList<>();
        all.add(present.map(Present::release).orElse(null));
        all.addAll(newest);
        return all;
    }

    private boolean allowed(TreeMap<AddonId, @Nullable Candidate> chosen) {
        Candidate reached = chosen.get(goal.addon());
        boolean update = goal.aim() == Goal.Aim.UPDATE;
        Optional<Present> present = world.installed(goal.addon());
        if (reached == null
                || update && present.filter(there -> there.release() == reached).isPresent()) {
            return false;
        }
        return chosen.entrySet().stream().allMatch(each -> {
            Candidate release = each.getValue();
            return release == null
                    || release.requires().stream().allMatch(requirement -> met(requirement, each.getKey(), chosen));
        });
    }

    private boolean met(Requirement requirement, AddonId by, TreeMap<AddonId, @Nullable Candidate> chosen) {
        Candidate other = chosen.get(requirement.addon());
        if (other != null && requirement.version().includes(other.version())) {
            return true;
        }
        Candidate before =
                world.installed(requirement.addon()).map(Present::release).orElse(null);
        boolean untouched = !by.equals(goal.addon())
                && world.installed(by)
                        .filter(there -> there.release() == chosen.get(by))
                        .isPresent();
        boolean metBefore = before != null && requirement.version().includes(before.version());
        return untouched && !metBefore && other == before;
    }

    /** Without what nothing leads to. */
    private TreeMap<AddonId, @Nullable Candidate> settled(TreeMap<AddonId, @Nullable Candidate> chosen) {
        List<AddonId> way = way(chosen);
        TreeMap<AddonId, @Nullable Candidate> settled = new TreeMap<>(chosen);
        ids.stream().filter(id -> !way.contains(id)).forEach(id -> settled.put(id, null));
        return settled;
    }

    private long changes(TreeMap<AddonId, @Nullable Candidate> chosen) {
        return world.present().stream()
                .filter(there -> !there.id().equals(goal.addon()) && chosen.get(there.id()) != there.release())
                .count();
    }

    private List<Integer> ranks(TreeMap<AddonId, @Nullable Candidate> chosen) {
        return way(chosen).stream()
                .map(id -> options(id).indexOf(chosen.get(id)))
                .toList();
    }

    private List<AddonId> way(TreeMap<AddonId, @Nullable Candidate> chosen) {
        List<AddonId> way = new ArrayList<>();
        Deque<AddonId> open = new ArrayDeque<>();
        open.add(goal.addon());
        world.present().forEach(there -> open.add(there.id()));
        while (!open.isEmpty()) {
            AddonId next = open.remove();
            if (!way.contains(next)) {
                way.add(next);
                Candidate release = chosen.get(next);
                if (release != null) {
                    release.requires().forEach(requirement -> open.add(requirement.addon()));
                }
            }
        }
        return way;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) - other.get(i);
            }
        }
        return 0;
    }
}
