package com.supportpro.store.accounts;

/** Somebody signs in with this address already. */
public class EmailTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmailTakenException(EmailAddress email) {
        super("Somebody signs in with " + email + " already");
    }
}
