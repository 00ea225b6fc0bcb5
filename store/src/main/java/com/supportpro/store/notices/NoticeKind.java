package com.supportpro.store.notices;

import java.util.List;
import java.util.Optional;

/** What people are told of, with the facts that each needs; a fact may be left out only where its kind says so. */
public enum NoticeKind {
    ORDER_CONFIRMED(Fact.ADDON, Fact.CYCLE, Fact.TOTAL, Fact.NUMBER),
    ORDER_CANCELLED(Fact.ADDON, Fact.AT),
    ORDER_EXPIRED(Fact.ADDON),
    /** Of an order's first invoice, which nobody charges by themselves. */
    INVOICE_ISSUED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    RENEWAL_ISSUED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    /** Of a renewal that could be billed only after its due date, because the one before was paid late. */
    RENEWAL_ISSUED_LATE(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    PAYMENT_RECEIVED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    /** Of an order's first invoice; until then it may be paid. */
    PAYMENT_FAILED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.UNTIL, Fact.LINK),
    RENEWAL_FAILED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.AGAIN_AT, Fact.LINK),
    /** Of a renewal that is not charged again by itself; at that time the subscription ends. */
    LAST_CHARGE_FAILED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.UNTIL, Fact.LINK),
    INVOICE_DUE(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.DUE_AT, Fact.LINK),
    AUTHENTICATION_NEEDED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.LINK),
    SUBSCRIPTION_RENEWED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.UNTIL),
    SUBSCRIPTION_SUSPENDED(Fact.ADDON, Fact.NUMBER, Fact.OPEN, Fact.UNTIL, Fact.LINK),
    SUBSCRIPTION_REINSTATED(Fact.ADDON, Fact.UNTIL),
    SUBSCRIPTION_TERMINATED(Fact.ADDON, Fact.AT),
    SUBSCRIPTION_CANCELLED(Fact.ADDON, Fact.AT),
    SUBSCRIPTION_ENDED(Fact.ADDON, Fact.AT),
    /** By staff, whatever is paid. */
    ADDON_SUSPENDED(Fact.ADDON, Fact.REASON),
    ADDON_RELEASED(Fact.ADDON),
    REFUNDED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    REFUND_FAILED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    CREDIT_NOTE_ISSUED(Fact.NUMBER, Fact.CREDIT_NOTE, Fact.TOTAL),
    PRICE_WILL_CHANGE(Fact.ADDON, Fact.CYCLE, Fact.PRESENT, Fact.NEXT, Fact.AT),
    CARD_EXPIRES(Fact.METHOD, Fact.AT, Fact.LINK),
    TRIAL_ENDS_SOON(Fact.ADDON, Fact.AT, Fact.NEXT, Fact.CYCLE),
    TRIAL_CANCELLED(Fact.ADDON, Fact.AT),
    TRIAL_ENDED(Fact.ADDON, Fact.AT);

    private final List<Fact> facts;

    NoticeKind(Fact... facts) {
        this.facts = List.of(facts);
    }

    /** In the order in which people read them. */
    List<Fact> facts() {
        return facts;
    }

    /** Which number names the paper that goes with it; empty when none goes. */
    Optional<Fact> attached() {
        return switch (this) {
            case ORDER_CONFIRMED,
                    INVOICE_ISSUED,
                    RENEWAL_ISSUED,
                    RENEWAL_ISSUED_LATE,
                    PAYMENT_RECEIVED,
                    PAYMENT_FAILED,
                    AUTHENTICATION_NEEDED,
                    INVOICE_DUE,
                    SUBSCRIPTION_RENEWED -> Optional.of(Fact.NUMBER);
            case CREDIT_NOTE_ISSUED -> Optional.of(Fact.CREDIT_NOTE);
            default -> Optional.empty();
        };
    }
}
