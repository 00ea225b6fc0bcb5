package com.supportpro.desk.catalogue;

import java.time.Instant;
import java.util.Optional;

/**
 * How the copy of the catalogue stands.
 *
 * @param listings how many it has
 * @param checkedAt when the store was last found to have nothing newer, or its news were taken over
 * @param failedAt since when the store has not answered, or its answer was not kept; empty when all was well last time
 * @param problem why it did not, in the words of the attempt; empty when it did
 * @param unreadable listings of the store that could not be read and were left out
 */
public record CatalogueCopy(
        long revision,
        long listings,
        Optional<Instant> checkedAt,
        Optional<Instant> failedAt,
        String problem,
        int unreadable) {

    static final String NOT_KEPT = "The database did not take it";

    /** Whether it was this desk's own database that failed, and not the store. */
    public boolean notKept() {
        return problem.equals(NOT_KEPT);
    }

    /** Whether there has never been a copy. */
    public boolean never() {
        return checkedAt.isEmpty();
    }

    public boolean failing() {
        return failedAt.isPresent();
    }
}
