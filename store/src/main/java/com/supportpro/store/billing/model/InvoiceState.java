package com.supportpro.store.billing.model;

import java.util.Set;

/** Where an invoice stands; overdue is derived from its due date. */
public enum InvoiceState implements Move<InvoiceState> {
    DRAFT,
    OPEN,
    PAID,
    VOID,
    CREDITED,
    UNCOLLECTIBLE,
    REFUNDED;

    @Override
    public Set<InvoiceState> next() {
        return switch (this) {
            // A total of zero is paid when it is issued.
            case DRAFT -> Set.of(OPEN, PAID, VOID);
            case OPEN -> Set.of(PAID, CREDITED, UNCOLLECTIBLE);
            // Paid after all, or taken back because nobody will pay it.
            case UNCOLLECTIBLE -> Set.of(PAID, CREDITED);
            case PAID -> Set.of(REFUNDED);
            case VOID, CREDITED, REFUNDED -> Set.of();
        };
    }

    /** Whether money for it is taken. */
    public boolean payable() {
        return next().contains(PAID) && this != DRAFT;
    }
}
