package com.supportpro.desk.planning;

import java.util.List;

/** What becomes of a goal. */
public sealed interface Answer {

    /**
     * It can be reached.
     *
     * @param steps in the order they are carried out in; those that keep something come last
     */
    record Planned(List<PlanStep> steps) implements Answer {

        public Planned {
            steps = List.copyOf(steps);
        }

        /** Without what stays as it is. */
        public List<PlanStep> changes() {
            return steps.stream().filter(step -> step.act().changes()).toList();
        }
    }

    /**
     * It cannot be reached.
     *
     * @param facts from which that follows, none of which could be left out
     */
    record Conflict(List<Fact> facts) implements Answer {

        public Conflict {
            facts = List.copyOf(facts);
        }
    }

    /** It was given up after a bounded search. */
    record Undecided() implements Answer {}
}
