package com.supportpro.desk.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Draws what follows from the nogoods, until nothing more does or one of them is broken. */
final class Propagation {

    private final Trail trail;
    private final List<List<Nogood>> about = new ArrayList<>();
    private final Deque<Integer> changed = new ArrayDeque<>();

    Propagation(Trail trail) {
        this.trail = trail;
        trail.slots().all().forEach(slot -> about.add(new ArrayList<>()));
    }

    /** Takes a nogood in; the same one when it is broken at once. */
    Optional<Nogood> add(Nogood nogood) {
        nogood.terms().forEach(term -> about.get(term.slot()).add(nogood));
        return broken(nogood);
    }

    void decide(int slot, int value) {
        trail.decide(slot, value);
        changed.add(slot);
    }

    /** What was still to be drawn rested on what has been taken back. */
    void forget() {
        changed.clear();
    }

    /** Whether everything is drawn. */
    boolean idle() {
        return changed.isEmpty();
    }

    /** The nogood that is broken, if one is. */
    Optional<Nogood> run() {
        while (!changed.isEmpty()) {
            for (Nogood nogood : about.get(changed.remove())) {
                Optional<Nogood> broken = broken(nogood);
                if (broken.isPresent()) {
                    return broken;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Nogood> broken(Nogood nogood) {
        Term open = null;
        for (Term term : nogood.terms()) {
            ValueSet domain = trail.domain(term.slot());
            if (domain.within(term.in())) {
                continue;
            }
            if (open != null || !domain.meets(term.in())) {
                return Optional.empty();
            }
            open = term;
        }
        if (open == null) {
            return Optional.of(nogood);
        }
        trail.exclude(open, nogood);
        changed.add(open.slot());
        return Optional.empty();
    }
}
