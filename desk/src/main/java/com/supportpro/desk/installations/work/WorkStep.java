package com.supportpro.desk.installations.work;

import java.io.IOException;

/** One thing to do for an add-on. Doing it twice, wholly or after half of it, comes to the same as doing it once. */
interface WorkStep {

    /** The name under which it is recorded. */
    String name();

    /** Does it and returns a fact worth showing (a size, a key), or an empty text. */
    String run(Work work) throws StepFailedException, StepWaitsException, IOException;

    /** Whether it cannot be taken back: money that was paid stays paid while files go. */
    default boolean stays() {
        return false;
    }

    /** Takes it back, also when it was done only in part or not at all. */
    default void undo(Work work) throws StepFailedException, IOException {}
}
