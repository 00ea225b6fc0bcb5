package com.supportpro.desk.audit;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param entries how many entries there should be
 * @param misfit the first entry that does not fit; empty when all do
 */
public record AuditCheck(AuditHead head, long entries, Optional<Misfit> misfit) {

    public boolean intact() {
        return misfit.isEmpty();
    }

    /** An entry that does not fit: its number, and why. */
    public record Misfit(long number, Why why) {}

    /** In which way an entry does not fit. */
    public enum Why {
        /** What it says is not what was recorded. */
        CHANGED,
        /** It is gone. */
        MISSING,
        /** It does not follow the entry before it: one of both was exchanged or moved. */
        MOVED,
        /** Something other than the desk added it. */
        OUTSIDE,
        /** It and all after it were cut off. */
        CUT,
        /** The head was not written by this desk. */
        HEAD,
        /** It is not the entry whose digest was kept elsewhere. */
        KEPT
    }
}
