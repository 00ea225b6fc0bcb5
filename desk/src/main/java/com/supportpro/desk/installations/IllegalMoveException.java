package com.supportpro.desk.installations;

/** A state was to change into one that it cannot change into. */
public final class IllegalMoveException extends RuntimeException {

    private static final long serialVersionUID = 1;

    IllegalMoveException(Enum<?> from, Enum<?> to) {
        super(from.getDeclaringClass().getEnclosingClass().getSimpleName() + " cannot go from " + from + " to " + to);
    }
}
