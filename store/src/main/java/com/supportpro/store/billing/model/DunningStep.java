package com.supportpro.store.billing.model;

import java.time.Instant;

/**
 * Something that is done about an unpaid invoice.
 *
 * @param number among its kind, 0 first
 * @param at when it is to be done, or when it was
 */
public record DunningStep(Kind kind, int number, Instant at) {

    /** In the order in which what is due at the same time is done. */
    public enum Kind {
        INVOICE,
        CHARGE,
        REMIND,
        SUSPEND,
        TERMINATE
    }
}
