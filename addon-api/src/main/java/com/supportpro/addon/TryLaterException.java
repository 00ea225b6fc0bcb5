package com.supportpro.addon;

/**
 * What the add-on works with is away or asks for patience, so that it cannot do now what it was called for. That is no fault
 * of the add-on and never takes it out of service: an event is told again with growing pauses for about a day, and
 * scheduled work comes round by itself.
 */
public final class TryLaterException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message for operators: what was in the way. Never put secrets or message texts in */
    public TryLaterException(String message) {
        super(message);
    }

    /** @param message for operators: what was in the way. Never put secrets or message texts in */
    public TryLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
