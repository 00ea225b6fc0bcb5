package com.supportpro.desk.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Terms that cannot all be true; with none at all, nothing is possible.
 *
 * @param clause from which it is known; null when it follows from others
 * @param from the two that it follows from; none when it is known
 */
record Nogood(List<Term> terms, @Nullable Clause clause, List<Nogood> from) {

    static Nogood known(Clause clause) {
        return new Nogood(clause.terms(), clause, List.of());
    }

    /**
     * What follows from this and another one: whatever value the slot has, one of the two forbids the rest.
     *
     * @param all values of the slot
     */
    Nogood resolved(Nogood other, int slot, ValueSet all) {
        Map<Integer, ValueSet> joined = new LinkedHashMap<>();
        terms.forEach(term -> joined.put(term.slot(), term.in()));
        for (Term term : other.terms) {
            boolean pivot = term.slot() == slot;
            joined.merge(term.slot(), term.in(), (a, b) -> pivot ? a.or(b) : a.and(b));
        }
        List<Term> rest = new ArrayList<>();
        joined.forEach((number, in) -> {
            if (number != slot || !in.equals(all)) {
                rest.add(new Term(number, in));
            }
        });
        return new Nogood(rest, null, List.of(this, other));
    }

    /** The clauses that it rests on, each once. */
    List<Clause> clauses() {
        List<Clause> found = new ArrayList<>();
        Set<Nogood> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Nogood> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            Nogood next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                if (next.clause != null) {
                    found.add(next.clause);
                }
                open.addAll(next.from);
            }
        }
        return found;
    }
}
