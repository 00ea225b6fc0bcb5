package com.supportpro.store.clientbilling;

import com.supportpro.protocol.billing.EntitlementState;
import com.supportpro.protocol.billing.OrderState;
import com.supportpro.store.billing.Invoice;
import com.supportpro.store.billing.model.PaymentState;
import com.supportpro.store.billing.model.RefundState;

/**
 * Where something stands: a word with a colour.
 *
 * @param tone one of ok, warn, bad, upd and muted
 */
public record Standing(String words, String tone) {

    public static Standing of(Invoice invoice, boolean running, boolean late) {
        return switch (invoice.state()) {
            case PAID -> good("Paid");
            case CREDITED -> quiet("Credited");
            case REFUNDED -> quiet(invoice.refunded().equals(invoice.paid()) ? "Refunded" : "Partly refunded");
            case DRAFT, VOID -> quiet("Not issued");
            case OPEN, UNCOLLECTIBLE -> open(running, late);
        };
    }

    private static Standing open(boolean running, boolean late) {
        if (running) {
            return new Standing("Being paid", "upd");
        }
        return late ? bad("Overdue") : warning("Due");
    }

    public static Standing of(OrderState state) {
        return switch (state) {
            case NEW, PENDING_PAYMENT, PROCESSING -> new Standing("Payment being confirmed", "upd");
            case DUE -> warning("Payment required");
            case ACTIVE -> good("Active");
            case COMPLETED -> quiet("Ended");
            case CANCELLED -> quiet("Cancelled");
            case REVERSED -> quiet("Given back");
            case EXPIRED -> quiet("Expired unpaid");
        };
    }

    public static Standing of(EntitlementState state) {
        return switch (state) {
            case PENDING -> warning("Not paid yet");
            case ACTIVE -> good("May run");
            case SUSPENDED -> bad("Suspended");
            case REVOKED -> quiet("Ended");
        };
    }

    static Standing of(PaymentState state) {
        return switch (state) {
            case SUCCEEDED -> good("Paid");
            case FAILED -> bad("Declined");
            case ACTION_REQUIRED -> warning("Waits for your confirmation");
            case PENDING, SENT, UNKNOWN -> new Standing("Being confirmed", "upd");
        };
    }

    static Standing of(RefundState state, String amount) {
        return switch (state) {
            case SUCCEEDED -> good("Paid back");
            case FAILED -> warning("We pay " + amount + " back by hand");
            case PENDING, SENT, UNKNOWN -> new Standing("On its way back", "upd");
        };
    }

    static Standing good(String words) {
        return new Standing(words, "ok");
    }

    static Standing warning(String words) {
        return new Standing(words, "warn");
    }

    static Standing bad(String words) {
        return new Standing(words, "bad");
    }

    static Standing quiet(String words) {
        return new Standing(words, "muted");
    }
}
