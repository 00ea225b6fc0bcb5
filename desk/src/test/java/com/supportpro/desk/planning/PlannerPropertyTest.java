package com.supportpro.desk.planning;

import static org.assertj.core.api.Assertions.assertThat;

import com.supportpro.protocol.AddonId;
import com.supportpro.protocol.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The planner against trying everything, on small universes drawn from a seed. */
class PlannerPropertyTest {

    private static final int ADDONS = 5;
    private static final int CASES = 6_000;
    private static final String[] RANGES = {"*", "1.x", ">=2.0.0", "<3.0.0", "2.x || 3.x", "=2.0.0"};

    @Test
    void thePlanIsTheBestOfAllThatArePossibleAndARefusalIsRight() {
        int planned = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = draw(random).world();
            Goal goal = goal(world, random);
            List<AddonId> ids = ids();

            Optional<TreeMap<AddonId, @Nullable Candidate>> best = new BruteForce(world, goal, ids).best();
            Answer answer = Planner.plan(world, goal);

            assertThat(answer).as("seed %s", seed).isNotInstanceOf(Answer.Undecided.class);
            assertThat(answer instanceof Answer.Planned).as("seed %s", seed).isEqualTo(best.isPresent());
            if (best.isPresent()) {
                planned++;
                assertThat(after(world, (Answer.Planned) answer))
                        .as("seed %s", seed)
                        .isEqualTo(versions(best.get()));
            } else {
                assertThat(((Answer.Conflict) answer).facts())
                        .as("seed %s", seed)
                        .isNotEmpty();
            }
        }
        assertThat(planned).as("cases with a plan").isBetween(CASES / 5, CASES * 4 / 5);
    }

    @Test
    void aConflictRestsOnWhatItTellsAndOnNothingThatCouldBeLeftOut() {
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            World world = draw(random).world();
            Slots slots = Slots.of(Ask.goal(world, goal(world, random)));
            if (Search.run(slots, Clauses.of(slots), Integer.MAX_VALUE) instanceof Outcome.Impossible impossible) {
                List<Clause> told = Explanation.because(slots, impossible.because());
                assertThat(possible(slots, told)).as("seed %s", seed).isFalse();
                for (Clause each : told) {
                    List<Clause> fewer = new ArrayList<>(told);
                    fewer.remove(each);
                    assertThat(possible(slots, fewer))
                            .as("seed %s without %s", seed, each)
                            .isTrue();
                }
            }
        }
    }

    private static boolean possible(Slots slots, List<Clause> clauses) {
        return possible(slots, clauses, new int[slots.all().size()], 0);
    }

    private static boolean possible(Slots slots, List<Clause> clauses, int[] values, int next) {
        if (next == values.length) {
            return clauses.stream()
                    .noneMatch(clause ->
                            clause.terms().stream().allMatch(term -> term.in().has(values[term.slot()])));
        }
        for (int value = 0; value < slots.get(next).size(); value++) {
            values[next] = value;
            if (possible(slots, clauses, values, next + 1)) {
                return true;
            }
        }
        return false;
    }

    private static Universe draw(SplittableRandom random) {
        Universe universe = new Universe();
        for (int addon = 0; addon < ADDONS; addon++) {
            String slug = "a" + addon;
            int releases = 1 + random.nextInt(3);
            int installed = random.nextInt(3) == 0 ? 1 + random.nextInt(releases) : 0;
            for (int release = 1; release <= releases; release++) {
                String version = release + ".0.0";
                String desk = random.nextInt(8) == 0 ? ">=2.0.0" : "*";
                String[] requires = requires(addon, random);
                universe.releaseFor(desk, slug, version, requires);
                if (release == installed) {
                    universe.installed(slug, Universe.candidate(desk, version, false, requires), true);
                }
            }
            if (random.nextInt(12) == 0 && installed == 0) {
                universe.forSale(slug);
            }
        }
        return universe;
    }

    private static String[] requires(int addon, SplittableRandom random) {
        List<String> requires = new ArrayList<>();
        for (int other = 0; other < ADDONS + 1; other++) {
            boolean known = other < ADDONS ? random.nextInt(4) == 0 : random.nextInt(40) == 0;
            if (other != addon && known) {
                requires.add("a" + other + " " + RANGES[random.nextInt(RANGES.length)]);
            }
        }
        return requires.toArray(String[]::new);
    }

    private static Goal goal(World world, SplittableRandom random) {
        AddonId id = Universe.id("a" + random.nextInt(ADDONS));
        return new Goal(world.installed(id).isPresent() ? Goal.Aim.UPDATE : Goal.Aim.INSTALL, id, null);
    }

    private static List<AddonId> ids() {
        List<AddonId> ids = new ArrayList<>();
        for (int addon = 0; addon <= ADDONS; addon++) {
            ids.add(Universe.id("a" + addon));
        }
        return ids;
    }

    private static Map<AddonId, Version> after(World world, Answer.Planned plan) {
        Map<AddonId, Version> after = new HashMap<>();
        world.present().forEach(there -> after.put(there.id(), there.version()));
        plan.changes().forEach(step -> after.put(step.addon(), step.version().orElseThrow()));
        return after;
    }

    private static Map<AddonId, Version> versions(TreeMap<AddonId, @Nullable Candidate> chosen) {
        Map<AddonId, Version> versions = new HashMap<>();
        chosen.forEach((id, release) -> {
            if (release != null) {
                versions.put(id, release.version());
            }
        });
        return versions;
    }
}
