package com.supportpro.store.licences;

/** As many desks as a licence can have are registered. */
public class TooManyDesksException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManyDesksException(int most) {
        super("This licence has " + most + " desks already. Retire one in the client area first.");
    }
}
