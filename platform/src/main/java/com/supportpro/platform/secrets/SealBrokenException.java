package com.supportpro.platform.secrets;

/** The sealed bytes were changed or cut, or belong to another context. */
public final class SealBrokenException extends RuntimeException {

    private final String context;

    SealBrokenException(String context) {
        super("The secret \"" + context + "\" was changed since it was sealed, or was sealed for something else.");
        this.context = context;
    }

    public String context() {
        return context;
    }
}
