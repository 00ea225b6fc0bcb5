package com.supportpro.desk.billinglink;

/** No account that holds the licence is linked. */
public class NotLinkedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final LinkState state;

    NotLinkedException(LinkState state) {
        super("The desk's link is " + state);
        this.state = state;
    }

    /** UNLINKED or WRONG_ACCOUNT. */
    public LinkState state() {
        return state;
    }
}
