package com.supportpro.store.notices;

import java.util.List;

/** What people are told of, with the facts that each needs; a fact may be left out only where its kind says so. */
public enum NoticeKind {
    ORDER_CONFIRMED(Fact.ADDON, Fact.CYCLE, Fact.TOTAL, Fact.NUMBER),
    INVOICE_ISSUED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    PAYMENT_RECEIVED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    PAYMENT_FAILED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.DUE_AT, Fact.LINK),
    INVOICE_DUE(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.DUE_AT, Fact.LINK),
    AUTHENTICATION_NEEDED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.LINK),
    SUBSCRIPTION_RENEWED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.UNTIL),
    SUBSCRIPTION_SUSPENDED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.UNTIL, Fact.LINK),
    SUBSCRIPTION_REINSTATED(Fact.ADDON, Fact.UNTIL),
    SUBSCRIPTION_TERMINATED(Fact.ADDON, Fact.AT),
    SUBSCRIPTION_CANCELLED(Fact.ADDON, Fact.AT),
    REFUNDED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    CREDIT_NOTE_ISSUED(Fact.NUMBER, Fact.CREDIT_NOTE, Fact.TOTAL),
    PRICE_WILL_CHANGE(Fact.ADDON, Fact.CYCLE, Fact.PRESENT, Fact.NEXT, Fact.AT),
    TRIAL_ENDS_SOON(Fact.ADDON, Fact.AT, Fact.NEXT, Fact.CYCLE),
    TRIAL_ENDED(Fact.ADDON, Fact.AT);

    private final List<Fact> facts;

    NoticeKind(Fact... facts) {
        this.facts = List.of(facts);
    }

    /** In the order in which people read them. */
    List<Fact> facts() {
        return facts;
    }
}
