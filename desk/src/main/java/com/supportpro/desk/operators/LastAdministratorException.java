package com.supportpro.desk.operators;

/** The change would leave nobody who manages operators. */
public class LastAdministratorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LastAdministratorException() {
        super("Nobody would be left who manages operators");
    }
}
