package com.supportpro.store.entitlements;

/** A copy of a desk called while the desk itself is running. */
public class DeskClonedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeskClonedException() {
        super(
                "Another installation speaks for this desk. If this one is a copy, set it up as a desk of its own; if the desk"
                        + " was moved here, say so in the client area under Desks");
    }
}
