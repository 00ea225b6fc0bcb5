package com.supportpro.desk.billinglink;

/** How this desk stands to the store's accounts. */
public enum LinkState {
    UNLINKED,
    LINKED,

    /** Linked, but to an account that does not hold this desk's licence. */
    WRONG_ACCOUNT
}
