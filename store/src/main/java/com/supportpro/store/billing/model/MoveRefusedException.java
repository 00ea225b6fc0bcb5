package com.supportpro.store.billing.model;

/** A state was to follow another one that it cannot follow. */
public class MoveRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MoveRefusedException(String what, String from, String to) {
        super(what + " cannot move from " + from + " to " + to);
    }
}
