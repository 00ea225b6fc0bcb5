package com.supportpro.store.licences;

/** What was typed cannot be any licence's key; the message says why. */
public class MistypedLicenceKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MistypedLicenceKeyException(String reason) {
        super("The licence key was mistyped: " + reason + ".");
    }
}
