package com.supportpro.desk.planning;

/** How a search ended. */
sealed interface Outcome {

    /** A value for each slot. */
    record Solved(int[] values) implements Outcome {}

    /** There is none, as this nogood without terms shows. */
    record Impossible(Nogood because) implements Outcome {}

    /** It was given up. */
    record GivenUp() implements Outcome {}
}
