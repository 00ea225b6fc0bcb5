package com.supportpro.store.oauth;

/** The linked account does not hold the desk's licence. */
public class WrongAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongAccountException() {
        super("The account that this desk is linked to does not hold the desk's licence.");
    }
}
