package com.supportpro.platform.secrets;

/** Sealed under another key than the present one: the key file was lost or exchanged. */
public final class WrongSecretKeyException extends RuntimeException {

    private final String context;

    WrongSecretKeyException(String context) {
        super("The secret \"" + context + "\" was sealed under another key than the present one; put the key file"
                + " (or SUPPORTPRO_SECRET_KEY) back that belongs to this database.");
        this.context = context;
    }

    public String context() {
        return context;
    }
}
