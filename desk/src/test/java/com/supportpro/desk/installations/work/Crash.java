package com.supportpro.desk.installations.work;

import com.supportpro.desk.installations.work.CrashPoints.Moment;

/** The process dies here; an error, so that nothing on the way out can tell it from a killed process. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash(String where) {
        super(where);
    }

    /** Dies at the n-th point that is passed, counted from 0. */
    static CrashPoints atPoint(int number) {
        int[] passed = {0};
        return (work, position, moment) -> {
            if (passed[0]++ == number) {
                throw new Crash(work.trail().name(position) + ":" + moment);
            }
        };
    }

    static CrashPoints at(String step, Moment when) {
        return (work, position, moment) -> {
            if (moment == when && work.trail().name(position).equals(step)) {
                throw new Crash(step + ":" + moment);
            }
        };
    }

    static CrashPoints never() {
        return (work, position, moment) -> {};
    }
}
