package com.supportpro.desk.planning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells why there is no solution: the known facts that already rule all out, from the goal onwards. */
final class Explanation {

    /** With more than these, none is tried to be left out. */
    private static final int MOST_TRIED = 60;

    private Explanation() {}

    static List<Fact> of(Slots slots, Nogood because) {
        return because(slots, because).stream()
                .flatMap(clause -> clause.facts().stream())
                .distinct()
                .toList();
    }

    /** The clauses, in the order to tell them in. */
    static List<Clause> because(Slots slots, Nogood because) {
        return told(slots, fewest(slots, because.clauses()));
    }

    /** Leaves out what the rest does without. */
    private static List<Clause> fewest(Slots slots, List<Clause> all) {
        List<Clause> left = new ArrayList<>(all);
        for (Clause clause : all.size() > MOST_TRIED ? List.<Clause>of() : all) {
            List<Clause> rest = new ArrayList<>(left);
            rest.remove(clause);
            if (Search.run(slots, rest, Integer.MAX_VALUE) instanceof Outcome.Impossible) {
                left = rest;
            }
        }
        return left;
    }

    /** Follows what is required from the roots; what stands against it comes after. */
    private static List<Clause> told(Slots slots, List<Clause> clauses) {
        Set<Clause> told = new LinkedHashSet<>();
        Set<Integer> reached = new LinkedHashSet<>(beginnings(slots, clauses));
        List<Integer> way = new ArrayList<>(reached);
        for (int next = 0; next < way.size(); next++) {
            int slot = way.get(next);
            clauses.stream().filter(clause -> clause.subject() == slot).forEach(clause -> {
                told.add(clause);
                if (reached.add(clause.object())) {
                    way.add(clause.object());
                }
            });
        }
        told.addAll(clauses);
        return List.copyOf(told);
    }

    /** The goals; without any, what is to stay. */
    private static List<Integer> beginnings(Slots slots, List<Clause> clauses) {
        return slots.ask().goals().isEmpty()
                ? clauses.stream()
                        .filter(clause -> clause.facts().isEmpty())
                        .map(Clause::subject)
                        .toList()
                : slots.ask().goals().stream()
                        .map(goal -> slots.of(goal.addon()).number())
                        .toList();
    }
}
