package com.supportpro.store.licences;

/** Whether desks may use a licence. */
public enum LicenceState {
    ACTIVE,
    SUSPENDED;

    /** The state as a word on a page. */
    public String word() {
        return this == ACTIVE ? "Active" : "Suspended";
    }
}
