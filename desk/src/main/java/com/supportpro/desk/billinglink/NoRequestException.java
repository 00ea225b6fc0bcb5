package com.supportpro.desk.billinglink;

/** This desk cannot ask its store in a file, or not take its answer. */
public final class NoRequestException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param line of {@link com.supportpro.desk.texts.Said} that says why */
    NoRequestException(String line) {
        super(line);
    }

    /** Why, as a line for who reads it. */
    public String line() {
        return String.valueOf(getMessage());
    }
}
