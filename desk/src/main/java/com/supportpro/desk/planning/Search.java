package com.supportpro.desk.planning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Finds the best values for all slots, or shows that there are none: complete search that learns from each dead end (as in
 * "PubGrub", Weizenbaum 2018, over finite sets of values) and goes back to where the learned nogood first says something.
 * Since each decision takes the best value that is left on a fixed way, the first solution is the best one.
 */
final class Search {

    static final int MOST_DEAD_ENDS = 20_000;

    private final Slots slots;
    private final Trail trail;
    private final Propagation propagation;
    private final int mostChanges;
    private int deadEnds;

    /** @param mostChanges how many of the installed add-ons may change beside the goals */
    private Search(Slots slots, int mostChanges) {
        this.slots = slots;
        this.trail = new Trail(slots);
        this.propagation = new Propagation(trail);
        this.mostChanges = mostChanges;
    }

    static Outcome run(Slots slots, List<Clause> clauses, int mostChanges) {
        Search search = new Search(slots, mostChanges);
        for (Clause clause : clauses) {
            Optional<Nogood> broken = search.propagation.add(Nogood.known(clause));
            if (broken.isPresent()) {
                return new Outcome.Impossible(search.learned(broken.get()));
            }
        }
        return search.run();
    }

    private Outcome run() {
        while (deadEnds < MOST_DEAD_ENDS) {
            Optional<Nogood> broken = propagation.run().or(this::tooManyChanges);
            while (broken.isPresent()) {
                Nogood learned = learned(broken.get());
                if (learned.terms().isEmpty()) {
                    return new Outcome.Impossible(learned);
                }
                deadEnds++;
                broken = propagation.add(learned);
            }
            if (propagation.idle() && !decide()) {
                return new Outcome.Solved(Walk.values(trail));
            }
        }
        return new Outcome.GivenUp();
    }

    /** False when there is nothing left to decide. */
    private boolean decide() {
        OptionalInt next = Walk.undecided(trail);
        next.ifPresent(number -> propagation.decide(number, best(slots.get(number))));
        return next.isPresent();
    }

    private int best(Slot slot) {
        ValueSet left = trail.domain(slot.number());
        boolean goal = slots.ask().goal(slot.id()).isPresent();
        if (!goal && left.has(slot.usual())) {
            return slot.usual();
        }
        return left.has(Slot.ABSENT) ? left.without(slot.only(Slot.ABSENT)).first() : left.first();
    }

    private Optional<Nogood> tooManyChanges() {
        if (mostChanges >= slots.all().size()) {
            return Optional.empty();
        }
        List<Term> changed = slots.all().stream()
                .filter(slot -> counts(slot) && !trail.domain(slot.number()).has(slot.usual()))
                .limit(mostChanges + 1L)
                .map(slot -> new Term(slot.number(), slot.complement(slot.only(slot.usual()))))
                .collect(Collectors.toList());
        return changed.size() > mostChanges ? Optional.of(new Nogood(changed, null, List.of())) : Optional.empty();
    }

    private boolean counts(Slot slot) {
        return slot.present() != null && slots.ask().goal(slot.id()).isEmpty();
    }

    /** Follows the broken nogood back until it is about one thing of its latest decision, and takes back up to there. */
    private Nogood learned(Nogood broken) {
        Nogood reason = broken;
        while (!reason.terms().isEmpty()) {
            Latest latest = Latest.of(reason, trail);
            Nogood cause = latest.entry().cause();
            if (cause == null || latest.entry().level() > latest.levelBefore()) {
                trail.backTo(latest.levelBefore());
                propagation.forget();
                return reason;
            }
            int slot = latest.entry().slot();
            reason = reason.resolved(cause, slot, slots.get(slot).all());
        }
        return reason;
    }
}
