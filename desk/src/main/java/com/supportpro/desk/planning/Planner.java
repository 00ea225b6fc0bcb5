package com.supportpro.desk.planning;

import java.util.List;

/**
 * Makes plans: as few changes to what is installed as possible, then the newest releases, of what was asked for first. What is
 * installed is never taken back to an older release nor removed, and nothing is bought.
 */
public final class Planner {

    private Planner() {}

    /** How the goal can be reached, or why it cannot. */
    public static Answer plan(World world, Goal goal) {
        return answer(Ask.goal(world, goal));
    }

    /** How all of the goals can be reached together, or why they cannot. */
    public static Answer plan(World world, List<Goal> goals) {
        return answer(Ask.goals(world, goals));
    }

    static Answer answer(Ask ask) {
        Slots slots = Slots.of(ask);
        if (slots.tooMany()) {
            return new Answer.Undecided();
        }
        List<Clause> clauses = Clauses.of(slots);
        Outcome first = Search.run(slots, clauses, Integer.MAX_VALUE);
        if (first instanceof Outcome.Solved solved) {
            return new Answer.Planned(Steps.of(slots, fewestChanges(slots, clauses, solved.values())));
        }
        return first instanceof Outcome.Impossible impossible
                ? new Answer.Conflict(Explanation.of(slots, impossible.because()))
                : new Answer.Undecided();
    }

    /** Asks for fewer changes until there is no such solution; also what is given up on keeps the last one. */
    private static int[] fewestChanges(Slots slots, List<Clause> clauses, int[] found) {
        int[] best = found;
        int changes = changes(slots, best);
        while (changes > 0 && Search.run(slots, clauses, changes - 1) instanceof Outcome.Solved fewer) {
            best = fewer.values();
            changes = changes(slots, best);
        }
        return best;
    }

    private static int changes(Slots slots, int[] values) {
        return (int) slots.all().stream()
                .filter(slot -> slot.present() != null
                        && slots.ask().goal(slot.id()).isEmpty()
                        && values[slot.number()] != slot.usual())
                .count();
    }
}
