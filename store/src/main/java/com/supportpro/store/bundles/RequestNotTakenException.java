package com.supportpro.store.bundles;

/** A request of a desk that this store does not answer to whoever brought it. */
class RequestNotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String slug;

    private RequestNotTakenException(String slug, String words) {
        super(words);
        this.slug = slug;
    }

    static RequestNotTakenException foreign() {
        return new RequestNotTakenException(
                "request-foreign",
                "No licence of this account has the key that the desk made its request with."
                        + " Sign in with the account that holds the desk’s licence.");
    }

    static RequestNotTakenException otherStore(String theirs, String ours) {
        return new RequestNotTakenException(
                "request-of-another-store",
                "The desk knows its store as " + theirs + ", and this is " + ours
                        + ". Set the desk’s store address to this one, and make the request anew.");
    }

    /** The last part of the problem's type. */
    String slug() {
        return slug;
    }
}
