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
    /** As that, of one that no gateway charges. */
    RENEWAL_TO_TRANSFER(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    /** Of a renewal that could be billed only after its due date, because the one before was paid late. */
    RENEWAL_ISSUED_LATE(Fact.ADDON, Fact.NUMBER, Fact.TOTAL, Fact.DUE_AT, Fact.LINK),
    PAYMENT_RECEIVED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    /** Of an invoice whose subscription has ended. */
    DEBT_PAID(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
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
    /** That it was cancelled for the end of its period was taken back. */
    SUBSCRIPTION_KEPT(Fact.ADDON, Fact.UNTIL),
    SUBSCRIPTION_ENDED(Fact.ADDON, Fact.AT),
    /** By staff, whatever is paid. */
    ADDON_SUSPENDED(Fact.ADDON, Fact.REASON),
    ADDON_RELEASED(Fact.ADDON),
    REFUNDED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    REFUND_FAILED(Fact.ADDON, Fact.NUMBER, Fact.TOTAL),
    CREDIT_NOTE_ISSUED(Fact.NUMBER, Fact.CREDIT_NOTE, Fact.TOTAL),
    PRICE_WILL_CHANGE(Fact.ADDON, Fact.CYCLE, Fact.PRESENT, Fact.NEXT, Fact.AT),
    /** A price that was announced is withdrawn. */
    PRICE_STAYS(Fact.ADDON, Fact.CYCLE, Fact.PRESENT, Fact.NEXT, Fact.AT),
    CARD_EXPIRES(Fact.METHOD, Fact.AT, Fact.LINK),
    PAYMENT_METHOD_ADDED(Fact.METHOD, Fact.BY, Fact.LINK),
    PAYMENT_METHOD_REMOVED(Fact.METHOD, Fact.BY, Fact.LINK),
    DESK_RETIRED(Fact.DESK, Fact.BY, Fact.LINK),
    /** For the account that held it. */
    LICENCE_MOVED_AWAY(Fact.LICENCE, Fact.REASON),
    /** For the account that holds it now. */
    LICENCE_MOVED_HERE(Fact.LICENCE, Fact.REASON, Fact.LINK),
    /** Staff looked it up. */
    VAT_ID_REJECTED(Fact.VAT_ID, Fact.REASON, Fact.LINK),
    TRIAL_BEGUN(Fact.ADDON, Fact.AT, Fact.NEXT, Fact.CYCLE),
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
                    RENEWAL_TO_TRANSFER,
                    RENEWAL_ISSUED_LATE,
                    PAYMENT_RECEIVED,
                    DEBT_PAID,
                    PAYMENT_FAILED,
                    AUTHENTICATION_NEEDED,
                    INVOICE_DUE,
                    SUBSCRIPTION_RENEWED -> Optional.of(Fact.NUMBER);
            case CREDIT_NOTE_ISSUED -> Optional.of(Fact.CREDIT_NOTE);
            default -> Optional.empty();
        };
    }
}
