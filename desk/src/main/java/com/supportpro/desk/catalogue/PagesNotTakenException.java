package com.supportpro.desk.catalogue;

/** Pages of the catalogue that do not go on from this desk's copy. */
public final class PagesNotTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why they do not. */
    public enum Reason {
        /** The copy is further than they are. */
        OLDER,
        /** They go on from a copy that this desk has no more. */
        MOVED_ON,
        /** They are no catalogue. */
        UNREADABLE
    }

    private final Reason reason;

    PagesNotTakenException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
