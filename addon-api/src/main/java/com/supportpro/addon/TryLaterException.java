package com.supportpro.addon;

import java.util.List;

/**
 * What the add-on works with is away or asks for patience, so that it cannot do now what it was called for. That is no fault
 * of the add-on and never takes it out of service: an event is told again with growing pauses for about a day, and
 * scheduled work comes round by itself.
 *
 * <p>The message says what was in the way: the key of one of the add-on's own texts, which operators read in their language,
 * or words as they are. Never put secrets or message texts in.
 */
public final class TryLaterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /** @param arguments pairs of name and value that fill the text in */
    public TryLaterException(String message, Object... arguments) {
        super(message);
        this.arguments = List.of(arguments);
    }

    /** @param arguments pairs of name and value that fill the text in */
    public TryLaterException(Throwable cause, String message, Object... arguments) {
        super(message, cause);
        this.arguments = List.of(arguments);
    }

    public List<Object> arguments() {
        return arguments;
    }
}
