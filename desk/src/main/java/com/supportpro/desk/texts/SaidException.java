package com.supportpro.desk.texts;

import java.io.IOException;

/** Something cannot be used, for a reason that operators are told; the message is the line of {@link Said}. */
public final class SaidException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param values pairs of name and value */
    public SaidException(String key, Object... values) {
        super(Said.line(key, values));
    }

    /** The reason as a line; for other exceptions their message, or what is said otherwise. */
    public static String line(IOException e, String otherwise) {
        String message = e.getMessage();
        if (e instanceof SaidException && message != null) {
            return message;
        }
        return message == null || message.isBlank() ? otherwise : Said.words(message);
    }
}
