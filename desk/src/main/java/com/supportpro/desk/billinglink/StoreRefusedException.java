package com.supportpro.desk.billinglink;

/** The store answered, and said no; the message is in its words, made safe to show. */
class StoreRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    StoreRefusedException(int status, String code, String words) {
        super(words);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    /** The OAuth error, or empty. */
    boolean is(String error) {
        return code.equals(error);
    }
}
