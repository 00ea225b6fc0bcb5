package com.supportpro.desk.installations.work;

/** Places between two records where tests end the process, to see what the next one makes of it. */
interface CrashPoints {

    void at(Work work, int position, Moment moment);

    /** Where in a step. */
    enum Moment {
        BEFORE,
        AFTER,
        UNDO_BEFORE,
        UNDO_AFTER
    }
}
