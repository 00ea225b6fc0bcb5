package com.supportpro.store.accounts;

/** The password can be guessed; the message says what to change. */
public class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPasswordException(String weakness) {
        super(weakness);
    }
}
