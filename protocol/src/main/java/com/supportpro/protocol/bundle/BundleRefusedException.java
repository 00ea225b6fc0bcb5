package com.supportpro.protocol.bundle;

/** A file that is no bundle, or not a whole one. */
public final class BundleRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Fault {
        /** It is no zip archive that begins with an index of a bundle. */
        NO_BUNDLE,
        /** An entry is not the one that the index has at its place. */
        NOT_AS_INDEXED,
        /** An entry has not the digest or the length that the index says. */
        DAMAGED,
        /** It ends before the last entry of the index. */
        CUT_OFF
    }

    private final Fault fault;

    BundleRefusedException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
