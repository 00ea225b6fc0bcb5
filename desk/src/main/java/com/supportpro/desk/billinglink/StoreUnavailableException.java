package com.supportpro.desk.billinglink;

/** The store cannot be reached, or does not answer as it should, at the moment. */
public class StoreUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String reason) {
        super(reason);
    }

    StoreUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
