package com.supportpro.desk.entitlements;

/** What came of asking the store for the newest statement. */
public enum Heard {
    /** A newer statement was kept. */
    NEWER,
    /** The store confirms the kept one. */
    SAME,
    /** What came is not to be believed; the kept one stays. */
    UNBELIEVABLE,
    /** The store takes this desk for a copy of another one. */
    CLONED,
    /** No answer, or no link to ask through. */
    SILENCE
}
