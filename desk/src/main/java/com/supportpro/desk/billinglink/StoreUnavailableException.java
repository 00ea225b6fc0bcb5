package com.supportpro.desk.billinglink;

/** The store cannot be reached, or does not answer as it should, at the moment. */
public class StoreUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean sent;

    StoreUnavailableException(String reason) {
        super(reason);
        sent = false;
    }

    StoreUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
        sent = false;
    }

    private StoreUnavailableException(String reason, Throwable cause, boolean sent) {
        super(reason, cause);
        this.sent = sent;
    }

    static StoreUnavailableException afterSending(String reason, Throwable cause) {
        return new StoreUnavailableException(reason, cause, true);
    }

    /** Whether the store may have got the call, and done what it asks, although no answer came. */
    public boolean sent() {
        return sent;
    }
}
