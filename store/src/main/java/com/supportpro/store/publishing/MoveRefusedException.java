package com.supportpro.store.publishing;

/** A release cannot go from this state to that. */
class MoveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoveRefusedException(ReleaseState from, ReleaseState to) {
        super("A release that is " + from.word() + " cannot become " + to.word());
    }
}
