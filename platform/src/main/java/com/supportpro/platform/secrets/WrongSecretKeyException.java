package com.supportpro.platform.secrets;

import com.supportpro.platform.home.StartRefusedException;

/** Sealed under another key than the present one: the key file was lost or exchanged. */
public final class WrongSecretKeyException extends StartRefusedException {

    private final String context;

    WrongSecretKeyException(String context) {
        super(
                "The secret \"" + context
                        + "\" was sealed under another key than the present one, which is in the key file or"
                        + " SUPPORTPRO_SECRET_KEY.",
                "Put the key back that belongs to this database; all its nodes have the same.");
        this.context = context;
    }

    public String context() {
        return context;
    }
}
